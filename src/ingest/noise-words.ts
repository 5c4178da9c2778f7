/** Words that tell a row of a list from a person in it. They see folded text. */

/** A sum, of money or of people. */
export const totalWords = /^(sub ?total|sub ?jumlah|sub jml|grand total|jumlah|total|rekapitulasi|jml)\b/
/** Too few digits for an identity number, even one that a spreadsheet has damaged. */
export const countOrBlank = /^(\d{1,3}([.,\s]\d{3}){0,2}|\d{0,9})$/
/** Who signs, when and where, and notes below a table. */
export const signatureWords =
  /^(mengetahui|kepala|plt|plh|pj|sekretaris|pembina|penata|dibuat oleh|disusun oleh|operator|catatan|keterangan|ket|sumber|dicetak|terbilang|rata rata|rerata|nip|ttd|a n|an|semarang \d{1,2}|semarang (jan|feb|mar|apr|mei|jun|jul|agu|sep|okt|nov|des))\b/

/** Headings that stand above people where their names stand: kinds of posts, ranks and lists. */
export const headingWords =
  /\b(pejabat|struktural|fungsional|pelaksana|staf|tenaga|golongan|bidang|seksi|sub|unit|kelompok|jabatan|eselon|guru|kategori|tahap|bulan|periode|data|daftar|pegawai|pns|pppk|asn|pekerja|rentan|penerima|donatur|lampiran)\b/

/** Headings that may name an agency. */
export const agencyWords =
  /\b(dinas|badan|kecamatan|kec|kelurahan|kel|kantor|bagian|sekretariat|inspektorat|satuan|rsud?|rumah sakit|uptd?)\b/
