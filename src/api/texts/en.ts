import type { Catalogue } from './catalogue.ts'

/** English, the second language: says the same as the Indonesian texts. */
export const en: Catalogue = {
  problems: {
    'not-signed-in': {
      title: 'Not signed in',
      detail: 'There is no session, or it has ended. Please sign in again.',
    },
    'wrong-credentials': {
      title: 'Could not sign in',
      detail: 'User name or password do not match. Check both and try again.',
    },
    'too-many-attempts': {
      title: 'Too many attempts',
      detail: 'Too many attempts to sign in. Wait a few minutes, then try again.',
    },
    forbidden: {
      title: 'Not allowed',
      detail: 'Your account may not do this. Ask an administrator if you need it.',
    },
    'not-found': { title: 'Not found', detail: 'What you are looking for was not found. Check the address.' },
    'invalid-request': {
      title: 'Something is not right yet',
      detail: 'Some fields are not right yet. Check the marked ones and send again.',
    },
    'cross-origin': {
      title: 'Request refused',
      detail: 'The request came from another site. Open Pantau Asuh itself and try again.',
    },
    'file-missing': { title: 'No file', detail: 'No file arrived. Choose a file and upload again.' },
    'file-too-large': {
      title: 'File too large',
      detail: 'The file is over the limit of {megabytes} MB. Split it or remove sheets that are not needed.',
    },
    'import-not-draft': {
      title: 'Already saved',
      detail:
        'This import is no longer a draft, so it cannot be changed or discarded. Withdraw it if it is wrong.',
    },
    'import-not-committed': {
      title: 'Not saved yet',
      detail: 'Only an import that was saved can be withdrawn. Discard the draft if it is not needed.',
    },
    'import-not-ready': {
      title: 'Still being worked on',
      detail: 'This file is still being worked on. Wait until it is done, then try again.',
    },
    'import-duplicate': {
      title: 'Already loaded',
      detail: 'The same content was loaded on {committedOn}. There is nothing to save; this draft may go.',
    },
    'import-needs-answers': {
      title: 'Questions are open',
      detail: '{count} questions are still open. Answer them first, then save.',
    },
    'import-changed': {
      title: 'The draft has changed',
      detail:
        'This draft has changed since you looked at it, for example because a colleague answered a question or other data was saved. Look at it again, then save.',
    },
    'completes-unknown': {
      title: 'Original import not found',
      detail:
        'This file corrects an import that does not exist or is not yours. Download the rows set aside from the right import again and correct that file.',
    },
    'completes-not-committed': {
      title: 'Original import is not saved',
      detail:
        'This file corrects the import {fileName}, which is not saved yet or was withdrawn. Save the original import first, then upload this correction again; if it was withdrawn, load the original file anew.',
    },
    'no-rows-set-aside': {
      title: 'No rows were set aside',
      detail: 'Every row of this file was taken, so there is nothing to correct.',
    },
    'import-failed': {
      title: 'The file could not be read',
      detail:
        'This file could not be read and cannot be saved. See why, correct the file and upload it again.',
    },
    'storage-full': {
      title: 'Storage is full',
      detail:
        'The server has no room left, so nothing was saved. What is there is safe. Ask an administrator for room, then try again.',
    },
    'storage-damaged': {
      title: 'Storage is damaged',
      detail:
        'The database is damaged, so saving has stopped. Ask an administrator to restore the last backup.',
    },
    'no-data': {
      title: 'No data yet',
      detail: 'There is no data for this date yet. Choose another date, or ask an operator to load it.',
    },
    'original-deleted': {
      title: 'The original file was deleted',
      detail:
        'The original file was deleted on {on} {why}. Its figures, findings and history are still there. If the file itself is needed again, ask whoever sent it.',
    },
    'too-many-reveals': {
      title: 'No more NIK for now',
      detail: 'One account may see at most {limit} whole NIK in an hour. Continue in an hour.',
    },
    'too-many-views': {
      title: 'No more people for today',
      detail:
        'Today this account has opened more lists and profiles than anybody can read. Continue tomorrow. The audit tells of it.',
    },
    'person-unknown': {
      title: 'Nobody with this number',
      detail: 'This number is nowhere in the stored data. Check each digit.',
    },
    'already-erased': {
      title: 'Already erased',
      detail:
        'The data of this person were erased on {on}, and nothing new about them has come in since. There is nothing to do.',
    },
    conflict: {
      title: 'Already taken',
      detail: 'The name is taken, or somebody just changed this. Reload the page and try again.',
    },
    'alias-taken': {
      title: 'Name already taken',
      detail:
        'The name “{alias}” already means {agency}. One name may mean one agency only: remove it there first, or use another.',
    },
    'agency-changed': {
      title: 'This agency was just changed',
      detail:
        'Another administrator changed this agency since you opened it. Your change is not saved; look at what it says now.',
    },
    'set-up-closed': {
      title: 'Set-up is done',
      detail: 'The first administrator exists already. Please sign in with an existing account.',
    },
    'set-up-link-invalid': {
      title: 'Link is not valid',
      detail: 'The set-up link is wrong or no longer valid. Restart the server for a new one.',
    },
    'password-weak': {
      title: 'Password too weak',
      detail: 'The password is easy to guess. Use at least 12 characters, such as several unrelated words.',
    },
    'wrong-code': {
      title: 'Wrong code',
      detail:
        'The code does not match or was used before. Wait for the next code in your app, then try again.',
    },
    'second-step-expired': {
      title: 'Time is over',
      detail: 'The second step has expired. Sign in again with user name and password.',
    },
    'enrolment-expired': {
      title: 'Begin again',
      detail:
        'This was left too long, or begun again elsewhere. Begin again; until it is finished, you sign in as before.',
    },
    'two-factor-off': {
      title: 'Not on yet',
      detail: 'Two-step verification is not on, so there are no recovery codes. Turn it on first.',
    },
    'wrong-password': {
      title: 'Wrong password',
      detail: 'Your current password does not match. Nothing was changed.',
    },
    'password-same': {
      title: 'The same password',
      detail: 'The new password is the old one. Choose another.',
    },
    'password-change-required': {
      title: 'Change your password first',
      detail: 'Your password must be changed before you use this application.',
    },
    'two-factor-required': {
      title: 'Set up two-step verification first',
      detail: 'Your role must use two-step verification. Set it up before you use this application.',
    },
    'two-factor-mandatory': {
      title: 'It cannot be switched off',
      detail: 'Your role must use two-step verification. To use another device, set it up again.',
    },
    'last-administrator': {
      title: 'The last administrator',
      detail: 'There must always be one active administrator. Make another one first.',
    },
    'own-account': {
      title: 'Your own account',
      detail:
        'Role, password and state of your own account are not changed here. Ask another administrator, or open the page of your account.',
    },
    busy: {
      title: 'The server is busy',
      detail: 'It could not get to this request yet. Try again in a few seconds.',
    },
    unexpected: {
      title: 'Something went wrong',
      detail: 'The server made a mistake and noted it. Saved data is unchanged. Please try again.',
    },
  },

  refusals: {
    'file-empty': { message: 'This file is empty.', remedy: 'Export it again and upload the new file.' },
    'file-damaged': {
      message: 'This file is damaged or was cut off on its way.',
      remedy: 'Copy or download it again, make sure Excel opens it, then upload it again.',
    },
    'file-encrypted': {
      message: 'This file is protected by a password.',
      remedy: 'Open it in Excel, save it without a password, then upload it again.',
    },
    'file-too-large': {
      message: 'This file is over the size limit.',
      remedy: 'Remove sheets that are not needed or split the file, then upload again.',
    },
    'file-unpacks-too-large': {
      message: 'The contents of this file are too large once unpacked.',
      remedy:
        'Remove sheets, pictures and formats that are not needed, save as a new .xlsx, then upload again.',
    },
    'file-suspicious': {
      message: 'This file is built in an unusual way and was not opened, to be safe.',
      remedy: 'Open it in Excel, save it as a new .xlsx, then upload again.',
    },
    'file-dtd': {
      message: 'This file holds XML declarations that are not allowed.',
      remedy: 'Open it in Excel, save it as a new .xlsx, then upload again.',
    },
    'format-unsupported': {
      message: 'This kind of file is not known.',
      remedy: 'Save it as .xlsx or .csv, then upload again.',
    },
    'too-many-rows': {
      message: 'This file has too many rows.',
      remedy: 'Split it and upload one part at a time.',
    },
    'too-many-columns': {
      message: 'This file has too many columns.',
      remedy: 'Remove columns that are not needed, then upload again.',
    },
    'no-data-sheet': {
      message: 'No sheet of this file holds a table of data.',
      remedy: 'Make sure the column headers are within the first 30 rows with data below, then upload again.',
    },
    'quote-unclosed': {
      message: 'A quotation mark is never closed, from line {line} on.',
      remedy: 'Correct that line or export the file again, then upload it.',
    },
    'encoding-unknown': {
      message: 'The letters of this file cannot be read.',
      remedy: 'Save it as CSV UTF-8 or .xlsx, then upload again.',
    },
    'kind-unrecognised': {
      message:
        'The column headers do not say what kind of data this is. The nearest is {nearest}, but column {field} is missing.',
      remedy: 'Correct the headers, or choose the kind yourself, then try again.',
    },
    'column-missing': {
      message: 'The required column {field} of {kind} was not found. The nearest header is {nearest}.',
      remedy: 'Add the column or correct its header, then upload again.',
    },
    'column-duplicated': {
      message: 'Columns {first} and {second} of sheet "{sheet}" have the same header "{header}".',
      remedy: 'Rename or remove one of them, then upload again.',
    },
    'time-exceeded': {
      message: 'Reading this file took too long and was stopped. Nothing else is affected.',
      remedy: 'Split the file into smaller ones, then upload again.',
    },
    'memory-exceeded': {
      message: 'This file needs too much memory and was stopped. Nothing else is affected.',
      remedy: 'Save it as CSV or split it, then upload again.',
    },
  },

  closerRefusals: {
    'format-unsupported:pdf': {
      message: 'It holds a PDF, not an Excel workbook.',
      remedy: 'Ask for the original Excel or CSV file, then upload that.',
    },
    'format-unsupported:png': {
      message: 'It holds a picture (PNG), not an Excel workbook.',
      remedy: 'Ask for the original Excel or CSV file, then upload that.',
    },
    'format-unsupported:jpeg': {
      message: 'It holds a picture (JPEG), not an Excel workbook.',
      remedy: 'Ask for the original Excel or CSV file, then upload that.',
    },
    'format-unsupported:gif': {
      message: 'It holds a picture (GIF), not an Excel workbook.',
      remedy: 'Ask for the original Excel or CSV file, then upload that.',
    },
    'format-unsupported:docx': {
      message: 'It holds a Word document, not an Excel workbook.',
      remedy: 'Ask for the original Excel or CSV file, then upload that.',
    },
    'format-unsupported:doc': {
      message: 'It holds a Word document, not an Excel workbook.',
      remedy: 'Ask for the original Excel or CSV file, then upload that.',
    },
    'format-unsupported:pptx': {
      message: 'It holds a PowerPoint presentation, not an Excel workbook.',
      remedy: 'Ask for the original Excel or CSV file, then upload that.',
    },
    'format-unsupported:ppt': {
      message: 'It holds a PowerPoint presentation, not an Excel workbook.',
      remedy: 'Ask for the original Excel or CSV file, then upload that.',
    },
    'format-unsupported:rtf': {
      message: 'It holds a text document (RTF), not an Excel workbook.',
      remedy: 'Ask for the original Excel or CSV file, then upload that.',
    },
    'format-unsupported:zip': {
      message: 'It holds a compressed archive (ZIP), not an Excel workbook.',
      remedy: 'Open the archive, then upload the Excel or CSV file inside.',
    },
    'format-unsupported:rar': {
      message: 'It holds a compressed archive (RAR), not an Excel workbook.',
      remedy: 'Open the archive, then upload the Excel or CSV file inside.',
    },
    'format-unsupported:7z': {
      message: 'It holds a compressed archive (7z), not an Excel workbook.',
      remedy: 'Open the archive, then upload the Excel or CSV file inside.',
    },
    'format-unsupported:gzip': {
      message: 'It holds a compressed archive (gzip), not an Excel workbook.',
      remedy: 'Open the archive, then upload the Excel or CSV file inside.',
    },
    'format-unsupported:sqlite': {
      message: 'It holds an SQLite database, not an Excel workbook.',
      remedy: 'Export the data as .xlsx or .csv, then upload again.',
    },
    'format-unsupported:html': {
      message:
        'It holds a web page without a table, perhaps a sign-in page or an error message, or only the frame of an Excel web page.',
      remedy:
        'Download or export it again from its application; from Excel, Save As .xlsx, then upload again.',
    },
    'format-unsupported:mhtml': {
      message: 'It holds an e-mail or a single-file web page (MHTML) without a table.',
      remedy:
        'If it is an e-mail, upload its attachment; if it is from Excel, Save As .xlsx, then upload again.',
    },
    'format-unsupported:odt': {
      message: 'It holds an OpenDocument text (.odt), not a spreadsheet.',
      remedy: 'Ask for the original Excel or CSV file, then upload that.',
    },
    'format-unsupported:odp': {
      message: 'It holds an OpenDocument presentation (.odp), not a spreadsheet.',
      remedy: 'Ask for the original Excel or CSV file, then upload that.',
    },
    'format-unsupported:odf': {
      message: 'It holds an OpenDocument file that is no spreadsheet.',
      remedy: 'Ask for the original Excel or CSV file, then upload that.',
    },
    'format-unsupported:msg': {
      message: 'It holds an Outlook message (.msg), not an Excel workbook.',
      remedy: 'Open the message, save its attachment, then upload that.',
    },
    'format-unsupported:ole': {
      message: 'It holds an Office document that is no Excel workbook.',
      remedy: 'Ask for the original Excel or CSV file, then upload that.',
    },
    'format-unsupported:xlw': {
      message: 'It holds an Excel 4 workspace (.xlw), which gathers several workbooks.',
      remedy: 'Open it in Excel, save each workbook as .xlsx, then upload them one by one.',
    },
    'format-unsupported:sylk': {
      message: 'This file is in the SYLK (.slk) format, which cannot be read directly.',
      remedy: 'Open it in Excel, Save As .xlsx, then upload again.',
    },
    'format-unsupported:dif': {
      message: 'This file is in the DIF format, which cannot be read directly.',
      remedy: 'Open it in Excel, Save As .xlsx, then upload again.',
    },
    'format-unsupported:xml': {
      message: 'It holds XML, not an Excel workbook.',
      remedy: 'Open it in Excel, Save As .xlsx, then upload again.',
    },
    'format-unsupported:numbers': {
      message: 'This file is in the Apple Numbers format, which cannot be read directly.',
      remedy: 'Export it from Numbers as .xlsx, then upload again.',
    },
    'kind-unrecognised:': {
      message: 'No column of this file is known.',
      remedy:
        'Make sure the column headers are within the first 30 rows, such as NIP, Nama and OPD, then try again.',
    },
    'column-missing:other-kind': {
      message: 'This file seems to hold {found}, not {kind}.',
      remedy:
        'Choose a file of {kind}; {found} are loaded by whoever is in charge of them, mostly the data operator.',
    },
    'column-missing:': {
      message: 'The required column {field} of {kind} was not found, and no header is similar.',
      remedy: 'Add the column or correct its header, then upload again.',
    },
  },

  issues: {
    'nip-missing': {
      title: 'NIP is empty',
      message: 'The NIP of this row is empty.',
      remedy: 'Fill in the 18 digits, then load the row again.',
    },
    'nip-length': {
      title: 'NIP is not 18 digits',
      message: 'NIP "{raw}" has {length} digits, not 18.',
      remedy: 'Compare with the personnel records and write all 18 digits.',
    },
    'nip-characters': {
      title: 'NIP holds letters or signs',
      message: 'NIP "{raw}" holds letters or other signs.',
      remedy: 'Write the NIP with digits only.',
    },
    'nip-birth-date': {
      title: 'Impossible birth date in NIP',
      message: 'The first eight digits of NIP "{raw}" are no day of the calendar.',
      remedy: 'Compare the NIP with the personnel records.',
    },
    'nip-employment': {
      title: 'NIP is neither PNS nor PPPK',
      message: 'Digits 13 and 14 of NIP "{raw}" say neither PNS nor PPPK.',
      remedy: 'Compare the NIP with the personnel records.',
    },
    'nip-sex': {
      title: 'Digit 15 of NIP is wrong',
      message: 'Digit 15 of NIP "{raw}" should be 1 or 2.',
      remedy: 'Compare the NIP with the personnel records.',
    },
    'nip-digits-lost': {
      title: 'Last digits of NIP lost in Excel',
      message: 'The last three digits of NIP "{raw}" are lost because the cell is a number.',
      remedy: 'Format the column as Text, write all 18 digits again, then load the row again.',
    },
    'nip-recovered': {
      title: 'NIP recovered from the roster',
      message: 'NIP "{raw}" lost its digits in Excel; only {name} ({value}) of the roster fits.',
      remedy: null,
    },
    'nip-ambiguous': {
      title: 'Damaged NIP, not certain whose',
      message:
        'NIP "{raw}" lost its last digits; on the roster it fits {people}. Nobody guesses which is meant.',
      remedy: 'Choose the right NIP, write all 18 digits, then load the row again.',
    },
    'nip-name-disagrees': {
      title: 'Damaged NIP, another name',
      message: 'NIP "{raw}" lost its last digits; on the roster it fits {people}, not "{name}".',
      remedy: 'Make sure that NIP and name belong together, write all 18 digits, then load the row again.',
    },
    'nik-missing': {
      title: 'NIK is empty',
      message: 'The NIK of the worker is empty.',
      remedy: 'Fill in the 16 digits, then load the row again.',
    },
    'nik-length': {
      title: 'NIK is not 16 digits',
      message: 'The NIK of this row has {length} digits, not 16.',
      remedy: 'Compare with the identity card and write all 16 digits.',
    },
    'nik-several': {
      title: 'More than one NIK in a cell',
      message: 'There are {numbers} NIKs in one cell; nobody guesses which is meant.',
      remedy: 'Write one worker a row with one NIK, then load the row again.',
    },
    'nik-characters': {
      title: 'NIK holds letters or signs',
      message: 'The NIK of this row holds letters or other signs.',
      remedy: 'Write the NIK with digits only.',
    },
    'nik-serial': {
      title: 'NIK ends in 0000',
      message: 'The NIK of this row ends in 0000, which is never issued.',
      remedy: 'Compare the NIK with the identity card.',
    },
    'nik-digits-lost': {
      title: 'Last digit of NIK lost in Excel',
      message: 'The last digit of the NIK may be lost because the cell is a number. It is not guessed.',
      remedy: 'Format the column as Text, write the 16 digits of the identity card, then load the row again.',
    },
    'nik-birth-date': {
      title: 'Impossible birth date in NIK',
      message: 'The birth date in this NIK is no day of the calendar. The row is taken.',
      remedy: 'If there is time, compare the NIK with the identity card.',
    },
    'nik-not-local': {
      title: 'NIK issued outside Semarang',
      message: 'This NIK was issued outside the city (code {area}). The row is taken.',
      remedy: null,
    },
    'nik-in-nip-column': {
      title: 'NIK in the NIP column',
      message: 'The NIP column holds 16 digits like a NIK.',
      remedy:
        'Write the 18-digit NIP; if it stands in the NIK column, swap the two, then load the row again.',
    },
    'nip-in-nik-column': {
      title: 'NIP in the NIK column',
      message: 'The NIK column holds 18 digits like a NIP.',
      remedy: "Write the worker's NIK, then load the row again.",
    },
    'letters-for-digits': {
      title: 'Letters in the place of digits',
      message: 'Letters that look like digits (O or l) stand in "{raw}".',
      remedy: 'Perhaps {value} is meant. Correct it if so, then load the row again.',
    },
    'digits-converted': {
      title: 'Digits converted',
      message: 'The digits of "{raw}" are of another script and were read as {value}.',
      remedy: null,
    },
    'id-scientific': {
      title: 'Number written like 3.37E+15',
      message: 'Excel shortened the number to "{raw}", so its digits are lost.',
      remedy: 'Format the column as Text, write the whole number again, then load the row again.',
    },
    'name-missing': {
      title: 'Name is empty',
      message: 'The name of this row is empty.',
      remedy: 'Fill in the name, then load the row again.',
    },
    'name-differs': {
      title: 'Name differs from the roster',
      message: 'Name "{raw}" differs from the roster: {value}. The NIP agrees, so the row is taken.',
      remedy: 'Make sure the NIP is not mixed up.',
    },
    'sponsor-not-on-roster': {
      title: 'NIP is not on the roster',
      message: 'NIP "{raw}" is not on the roster. The row is taken and counted apart.',
      remedy: 'Check the NIP, or load a newer roster.',
    },
    'sponsor-not-on-own-roster': {
      title: 'Not on the roster of your agency',
      message: 'NIP "{raw}" is not on the roster of your agency.',
      remedy: 'Check the NIP, or send this row to the operator.',
    },
    'same-worker-two-sponsors': {
      title: 'Worker registered by two ASN',
      message:
        '{sponsors} ASN registered this worker, among them {other}. All are taken; the worker counts once.',
      remedy: 'Ask them who pays the contribution.',
    },
    'worker-is-asn': {
      title: 'Worker is an ASN',
      message: 'The NIK of this worker seems to be that of an ASN. The row is taken.',
      remedy: 'Make sure a vulnerable worker is registered, not the ASN.',
    },
    'worker-over-age': {
      title: 'Worker is 65 or older',
      message: 'This worker was {age} when registered. A new member is 64 years and 11 months old at most.',
      remedy: 'Suggest that the ASN sponsors somebody else.',
    },
    'repeat-differs': {
      title: 'Repeated row with other content',
      message:
        'The same data stands on sheet "{sheet}", row {row}, with other content. The latest one is used.',
      remedy: 'Make sure the latest row is right.',
    },
    'nip-two-agencies': {
      title: 'NIP in two agencies',
      message: 'This NIP also stands in another agency (sheet "{sheet}", row {row}) and counts once.',
      remedy: 'Find out which agency is right and remove the other row.',
    },
    'agency-missing': {
      title: 'Agency is empty',
      message: 'The agency of this row is empty.',
      remedy: 'Fill in the agency, then load the row again.',
    },
    'agency-unknown': {
      title: 'Agency not known',
      message: 'The agency "{agency}" is not known.',
      remedy:
        'Choose the agency if it is still asked for, or correct its name in the file and load the row again.',
    },
    'agency-other-government': {
      title: "Another government's agency",
      message: '"{agency}" is no agency of Kota Semarang.',
      remedy: 'Remove this row, or correct the agency.',
    },
    'agency-not-own': {
      title: 'Belongs to another agency',
      message: 'This row belongs to another agency: "{agency}".',
      remedy: 'Remove this row; that agency or the operator loads it.',
    },
    'date-impossible': {
      title: 'No such day',
      message: 'The calendar has no day "{raw}".',
      remedy: 'Correct the date, then load the row again.',
    },
    'date-unreadable': {
      title: 'Date not readable',
      message: 'The date "{raw}" cannot be read.',
      remedy: 'Write dates like 30/11/2025.',
    },
    'date-month-first': {
      title: 'Month written first',
      message: 'The date "{raw}" seems to be written with the month first.',
      remedy: 'Perhaps {value} is meant. Write the day first, such as 30/11/2025.',
    },
    'month-missing': {
      title: 'Month is empty',
      message: 'The month of this row is empty.',
      remedy: 'Fill in the month, then load the row again.',
    },
    'result-missing': {
      title: 'Result of the debit missing',
      message: 'The result of the debit is blank in this row.',
      remedy: 'Fill in success or failure, then load the row again.',
    },
    'amount-unreadable': {
      title: 'Amount not readable',
      message: 'The amount "{raw}" cannot be read.',
      remedy: 'Write the amount in digits, such as 16800.',
    },
    'amount-repaired': {
      title: 'Amount written in another form',
      message: 'The amount "{raw}" was read as Rp{value}.',
      remedy: null,
    },
    'amount-unexplained': {
      title: 'Amount fits no tariff',
      message: 'The amount Rp{amount} fits no tariff. The row is taken.',
      remedy: 'Check the programme and the number of months paid.',
    },
    'status-unknown': {
      title: 'Status not known',
      message: 'The status "{raw}" is not known.',
      remedy: 'Use: aktif, menunggak, menunggu, berakhir or ditolak; for debits: berhasil or gagal.',
    },
    'count-unreadable': {
      title: 'Number not readable',
      message: 'The number "{raw}" cannot be read.',
      remedy: 'Write the number of people as a whole number.',
    },
    'segment-unknown': {
      title: 'Segment not known',
      message: 'The segment "{raw}" is not known, so it does not count as BPU.',
      remedy: 'Use: PU, BPU, Jakon, PMI or Total.',
    },
    'protected-exceeds-potential': {
      title: 'More protected than potential',
      message: 'More workers are protected than there could be.',
      remedy: 'Check whether the two columns are swapped.',
    },
    'phone-repaired': {
      title: 'Phone number not beginning with 08',
      message: 'The phone number was written anew beginning with 08.',
      remedy: null,
    },
    'phone-second': {
      title: 'Two phone numbers',
      message: 'There is more than one phone number; the first is kept, {second} is not.',
      remedy: null,
    },
    'employment-unknown': {
      title: 'Employment not known',
      message: 'The employment "{raw}" is not known; it was read off the NIP.',
      remedy: 'Use: PNS, PPPK or PPPK Paruh Waktu.',
    },
    'employment-contradicts-nip': {
      title: 'Employment differs from the NIP',
      message: 'The employment "{raw}" is used, although the NIP says {byNumber}.',
      remedy: 'Compare the NIP with the employment.',
    },
    'ditto-filled': {
      title: 'Filled from the row above',
      message: 'This cell says "{raw}"; the value of the row above was taken: {value}.',
      remedy: null,
    },
    'ditto-mark': {
      title: 'Ditto mark',
      message: 'This cell says "{raw}" instead of a value of its own.',
      remedy: 'Answer whether it means the value above, or write the whole value and load the row again.',
    },
    'cell-error': {
      title: 'Cell holds a formula error',
      message: 'This cell holds the formula error {error}.',
      remedy: 'Correct the formula or write the value itself, then load the row again.',
    },
    'letters-damaged': {
      title: 'A letter is damaged',
      message: 'This cell holds a letter that is damaged and cannot be restored: {raw}.',
      remedy:
        'The row is taken all the same. If need be, correct the letter in the original file and load it again.',
    },
    'value-too-long': {
      title: 'Value too long',
      message: 'The value of this cell has {length} characters; {limit} at most.',
      remedy: 'Shorten it, then load the row again.',
    },
    'total-differs': {
      title: 'Total differs from the rows',
      message: 'The total row of the file says {stated}, its rows add up to {sum}.',
      remedy: 'Make sure that no row was deleted or left out.',
    },
    'may-be-cut-off': {
      title: 'File may be cut off',
      message: 'This sheet is full to its last row; some data may be missing.',
      remedy: 'Export it in several files and compare the number of rows.',
    },
    'date-contradicts-file': {
      title: 'Date differs from the file',
      message: 'The date {given} is used, although the file says {found}.',
      remedy: 'Make sure the date is right before saving.',
    },
    'kind-contradicts-file': {
      title: 'Kind differs from the file',
      message: 'The file is read as {given}, although it looks like {found}.',
      remedy: 'Make sure the kind is right before saving.',
    },
    'hidden-content-read': {
      title: 'Hidden content was read',
      message: 'Hidden content ({what}) was read too.',
      remedy: 'If they should not count, remove them from the file and upload it again.',
    },
    'sheet-ignored': {
      title: 'Sheet not read',
      message: 'Sheet "{sheet}" was not read: it lacks required columns, or is named like a summary.',
      remedy: 'If it holds data, give it a row of headers and a name that is no summary, then upload again.',
    },
  },

  names: {
    retention: 'because its time was over',
    erasure: 'because it held the data of somebody who was erased',
    roster: 'roster',
    registrations: 'registrations',
    memberships: 'BPJS memberships',
    coverage: 'coverage (UCJ)',
    debits: 'auto-debit results',
    nip: 'NIP',
    name: 'Nama',
    agency: 'OPD',
    nik: 'NIK',
    status: 'Status',
    month: 'Bulan',
    potential: 'Potensi',
    protected: 'Terlindungi',
    sheet: 'sheets',
    rows: 'rows',
    columns: 'columns',
    filter: 'filters',
  },

  answers: {
    '-': 'Set these rows aside',
    'column.-': 'There is no such column',
    'section.section': 'Yes, the agency stands above its people',
    'section.-': 'No',
    'tables.both': 'Read both tables',
    'tables.1': 'Only the first table: {label}',
    'tables.2': 'Only the second table: {label}',
    'order.month-first': 'Month first (month/day/year)',
    'order.day-first': 'Day first (day/month/year)',
    'ditto.above': 'Take the value of the row above',
    'status.active': 'Active',
    'status.arrears': 'In arrears',
    'status.awaiting': 'Still being processed',
    'status.ended': 'Ended',
    'status.rejected': 'Rejected',
    'status.success': 'Debited',
    'status.failure': 'Debit failed',
    'person.former': 'The agency on the roster before; without one, the last row',
    'total.stated': 'The total row: {label}',
    'total.sum': 'The sum of its segments: {label}',
  },

  setAsideLead: 'Correct the rows below, then upload this file again',
  faults: {
    invalid_type: 'Required, with the right kind of value.',
    invalid_value: 'Choose one of the given values.',
    invalid_format: 'It is not written the right way yet.',
    invalid_union: 'Choose one of the given values.',
    too_small: 'Too short or too small.',
    too_big: 'Too long or too large.',
    unrecognized_keys: 'There is a field that is not known.',
    date: 'Write the date as YYYY-MM-DD, and a day the calendar has.',
    repeated: 'May be given only once.',
    'not-json': 'The request must be JSON.',
    'secretary-needs-agency': 'A secretary must have one agency; other roles have none.',
    'agency-unknown': 'This agency is not known.',
    'date-order': 'The end must not be before the beginning.',
    'name-empty': 'The name must hold a word other than “Kota Semarang”.',
    other: 'This field is not right yet.',
  },
}
