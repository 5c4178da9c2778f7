/**
 * Invented people whose names, numbers and telephones occur nowhere else: what
 * of them turns up in an answer says whose data was in it.
 */

export const agencyA = 'disbudpar'
export const agencyB = 'dinkes'
export const october = '2025-10-31'
export const november = '2025-11-30'
export const december = '2025-12-31'

/** A civil servant: number and name. */
const asn = {
  ownA: ['198501012010011001', 'Zorvanak'],
  alsoA: ['199002022015022002', 'Quelmiro'],
  ownB: ['198803032012032003', 'Brixoval'],
  formerB: ['199104042023211004', 'Thurnaque'],
  renewedB: ['199104042025221004', 'Thurnaque'],
  /** In agency A until October, in B since. */
  leftA: ['198705052011051005', 'Vexolmar'],
  /** In agency B until October, in A since. */
  leftB: ['198606062012062006', 'Jaspirune'],
  /** The roster lists this one twice; the operator said where. */
  twiceB: ['197907072005071007', 'Wyndakor'],
  /** Only in drafts of the next roster. */
  nextA: ['199208082020081008', 'Cervolane'],
  nextB: ['199309092021092009', 'Ulbrantis'],
} as const

/** A worker: resident's number, name, telephone, occupation and place of work. */
const worker = {
  ofOwnA: ['3374016003904101', 'Wolimara', '081255500101', 'Pembuat Vaskonir', 'Gang Ombrelux'],
  ofOwnB: ['3374010101904202', 'Krestuvan', '081255500202', 'Pembuat Tislobar', 'Gang Yexumort'],
  ofLeftA: ['3374010502904303', 'Fandriquel', '081255500303', 'Pembuat Gurvandel', 'Gang Ployestra'],
  ofLeftB: ['3374010603904404', 'Osmerthal', '081255500404', 'Pembuat Hexwilon', 'Gang Drimbaquo'],
  uploadedByA: ['3374010704904505', 'Pelzandro', '081255500505', 'Pembuat Jolmuvik', 'Gang Sneutarb'],
  draftedByA: ['3374010804904606', 'Ghelumar', '081255500606', 'Pembuat Kvintosel', 'Gang Ruxpalim'],
  uploadedByB: ['3374010904904707', 'Sarquinel', '081255500707', 'Pembuat Lozdimar', 'Gang Tweblonk'],
  draftedByB: ['3374011004904808', 'Trevokan', '081255500808', 'Pembuat Myxotheg', 'Gang Uzenvarl'],
} as const

/** What the bank wrote beside a debit. */
export const debitRemarks = { ofOwnA: 'Saldo Quavelint', ofOwnB: 'Saldo Brendokith' } as const

export const canaryAsn = asn
export const canaryWorkers = worker

/** Rows that are set aside: the worker's number lacks a digit. */
export const spoilt = {
  operator: ['337401110490911', 'Dravunik'],
  operatorDraft: ['33740112049092', 'Belzamir'],
  a: ['337401130490933', 'Yandrivel'],
  aDraft: ['337401140490944', 'Nuvarkell'],
  b: ['337401150490955', 'Mirthova'],
  bDraft: ['337401160490966', 'Holzimere'],
  planner: ['Plovantek', 'Plovantek'],
  plannerDraft: ['Kestrumov', 'Kestrumov'],
} as const

/** What people write around the rows: names of files, headings nobody asked for, reasons of withdrawals. */
export const words = {
  operator: ['Wexmarind pegawai', 'Heading Xanthivor', 'karena Draxonil keliru'],
  a: ['Gimvorel formulir', 'Heading Eskulanti', 'karena Fernobast keliru'],
  b: ['Tulvostra formulir', 'Heading Palquorem', 'karena Zintovase keliru'],
  planner: ['Nordwikam cakupan', 'Heading Ovelgrast', 'karena Mulbrethon keliru'],
} as const

/** Accounts that load files: the user name is a number of the staff, as offices give them. */
export const accounts = {
  operator: ['197701012003121013', 'Rendovask'],
  a: ['198107072008012011', 'Selquomir'],
  b: ['198208082009022012', 'Tarvilune'],
  planner: ['198909092014031014', 'Ulmestrick'],
} as const

/**
 * Whose eyes a canary is for.
 *
 * - `people`: who may see the lists of that agency.
 * - `formerly-a`, `formerly-b`: the former agency sees them on rosters of then; the present one always.
 * - `operator`, `upload-a`, `upload-b`, `planner`: who may look into those uploads.
 * - `account-…`: that account itself, and who manages accounts.
 */
export type Eyes =
  | 'people-a'
  | 'people-b'
  | 'formerly-a'
  | 'formerly-b'
  | 'operator'
  | 'upload-a'
  | 'upload-b'
  | 'planner'
  | `account-${keyof typeof accounts}`

export interface Canary {
  /** Names the person in failures. */
  readonly of: string
  readonly text: string
  readonly eyes: readonly Eyes[]
  /** Not of a person of the rosters: what stands around a file, or whose account it is. */
  readonly is?: 'words' | 'account'
}

export const canaries: readonly Canary[] = [
  ...person('ownA', ['people-a']),
  ...person('alsoA', ['people-a']),
  ...person('ownB', ['people-b']),
  ...person('formerB', ['people-b']),
  ...person('renewedB', ['people-b']),
  ...person('twiceB', ['people-b']),
  ...person('leftA', ['people-b', 'formerly-a']),
  ...person('leftB', ['people-a', 'formerly-b']),
  ...person('nextA', ['operator']),
  ...person('nextB', ['operator']),
  ...employee('ofOwnA', ['people-a'], ['operator']),
  ...employee('ofOwnB', ['people-b'], ['operator']),
  ...employee('ofLeftA', ['people-b'], ['operator']),
  ...employee('ofLeftB', ['people-a'], ['operator']),
  ...employee('uploadedByA', ['people-a'], ['upload-a']),
  ...employee('uploadedByB', ['people-b'], ['upload-b']),
  ...employee('draftedByA', ['upload-a'], ['upload-a']),
  ...employee('draftedByB', ['upload-b'], ['upload-b']),
  ...spoiltRow('operator', 'operator'),
  ...spoiltRow('operatorDraft', 'operator'),
  ...spoiltRow('a', 'upload-a'),
  ...spoiltRow('aDraft', 'upload-a'),
  ...spoiltRow('b', 'upload-b'),
  ...spoiltRow('bDraft', 'upload-b'),
  ...spoiltRow('planner', 'planner'),
  ...spoiltRow('plannerDraft', 'planner'),
  { of: 'debit of ofOwnA', text: debitRemarks.ofOwnA, eyes: ['people-a', 'operator'] },
  { of: 'debit of ofOwnB', text: debitRemarks.ofOwnB, eyes: ['people-b', 'operator'] },
  ...around('operator', 'operator'),
  ...around('a', 'upload-a'),
  ...around('b', 'upload-b'),
  ...around('planner', 'planner'),
]

function around(of: keyof typeof words, eyes: Eyes): Canary[] {
  return [
    ...words[of].map(text => ({ of: `words of ${of}`, text, eyes: [eyes], is: 'words' as const })),
    ...accounts[of].map(text => ({
      ...{ of: `account ${of}`, text, is: 'account' as const },
      eyes: [eyes, `account-${of}`] satisfies Eyes[],
    })),
  ]
}

function person(of: keyof typeof asn, eyes: readonly Eyes[]): Canary[] {
  const [nip, name] = asn[of]
  // A renewed contract changes the number and keeps the name.
  return [nip, name].map(text => ({ of, text, eyes }))
}

/** The lists show a worker's name, work and masked number; the rest is for who may look into the file. */
function employee(of: keyof typeof worker, shown: readonly Eyes[], whole: readonly Eyes[]): Canary[] {
  const [nik, name, phone, occupation, workplace] = worker[of]
  return [
    { of, text: name, eyes: [...shown, ...whole] },
    { of, text: occupation, eyes: [...shown, ...whole] },
    { of, text: workplace, eyes: whole },
    { of, text: `••••${nik.slice(-4)}`, eyes: [...shown, ...whole] },
    { of, text: nik, eyes: whole },
    { of, text: phone.replace(/^0/, ''), eyes: whole },
  ]
}

function spoiltRow(of: keyof typeof spoilt, eyes: Eyes): Canary[] {
  return [...new Set(spoilt[of])].map(text => ({ of: `row set aside of ${of}`, text, eyes: [eyes] }))
}
