import { cityDayOf } from '../../domain/plain-date.ts'
import { inertText } from '../../report/inert-text.ts'
import type { BreachFacts, Exposure } from '../sql-store/breach/gather-breach.ts'

export interface BreachDocument {
  readonly notice: string
  readonly people: string
  readonly accounts: string
}

/** The law gives three times twenty-four hours from when the breach was known. */
const dutyMs = 3 * 24 * 3_600_000

const reach: Readonly<Record<string, string>> = {
  operator: 'semua orang di semua OPD, berkas asli, NIK utuh dengan alasan',
  mayor: 'semua orang di semua OPD, NIK tersamar',
  secretary: 'orang di OPD sendiri, berkas yang diunggah sendiri, NIK utuh dengan alasan',
  planner: 'angka saja, tanpa nama',
  admin: 'akun dan pengaturan, tanpa nama di data',
}

/** The facts for the written notice, in Indonesian, with the lists as tables of their own. */
export function breachDocument(facts: BreachFacts, madeAt: Date): BreachDocument {
  return { notice: noticeOf(facts, madeAt), people: peopleTable(facts), accounts: accountTable(facts) }
}

function noticeOf(
  { query, exposures, unresolved, accounts, entries, forgotten, agencies }: BreachFacts,
  madeAt: Date,
): string {
  const count = (kind: 'asn' | 'worker', of: readonly Exposure[] = exposures) =>
    of.filter(({ person }) => person.kind === kind).length
  const fields = [...new Set(exposures.flatMap(exposure => [...exposure.fields]))]
  const saw = accounts.filter(({ views }) => views > 0)
  const byAgency = Map.groupBy(exposures, ({ person }) => person.agencyId)
  const lines = [
    'BAHAN PEMBERITAHUAN KEGAGALAN PELINDUNGAN DATA PRIBADI',
    'Pasal 46 UU Nomor 27 Tahun 2022: tertulis kepada subjek data dan lembaga, paling lambat 3 x 24 jam.',
    '',
    `Disusun pada              ${longTime(madeAt)}`,
    `Bila baru diketahui kini  paling lambat ${longTime(new Date(madeAt.getTime() + dutyMs))}`,
    `Rentang yang diperiksa    ${longTime(query.from)} sampai sebelum ${longTime(query.until)}`,
    `Dibatasi pada             ${limitsOf(query, agencies)}`,
    '',
    'A. DATA PRIBADI YANG TERUNGKAP',
    `ASN                       ${count('asn')} orang`,
    `Pekerja                   ${count('worker')} orang`,
    `Tidak lagi dikenal        ${unresolved.length} orang (datanya sudah ditarik atau dihapus)`,
    `Jenis data                ${fields.length === 0 ? '-' : fields.join(', ')}`,
    '',
    'B. KAPAN DAN BAGAIMANA TERUNGKAP',
    `Catatan audit             ${entries} kali data orang diperlihatkan atau diunduh`,
    ...(forgotten === 0
      ? []
      : [
          `TIDAK LENGKAP             ${forgotten} catatan lain: siapa yang terlihat sudah dihapus menurut masa simpan`,
        ]),
    `Akun yang melihat         ${saw.length}`,
    ...saw.map(one => `- ${one.username} (${one.name}): ${one.views} kali, ${one.people} orang`),
    '',
    'C. JUMLAH MENURUT OPD',
    ...[...byAgency].map(
      ([id, of]) =>
        `- ${id === null ? 'tanpa OPD' : (agencies.get(id) ?? id)}: ${count('asn', of)} ASN, ${count('worker', of)} pekerja`,
    ),
    ...(byAgency.size === 0 ? ['- tidak ada'] : []),
    '',
    'D. UPAYA PENANGANAN DAN PEMULIHAN (diisi oleh pengendali data)',
    'Penyebab                  ',
    'Yang sudah dilakukan      ',
    'Yang disarankan kepada subjek data  ',
    'Narahubung                ',
    ...(unresolved.length === 0 ? [] : ['', 'E. KODE ORANG YANG TIDAK LAGI DIKENAL', ...unresolved]),
    '',
  ]
  return lines.join('\n')
}

function limitsOf(
  { username, importId, agencyId, isOfAll }: BreachFacts['query'],
  agencies: BreachFacts['agencies'],
): string {
  const limits = [
    ...(username === undefined ? [] : [`akun ${username}`]),
    ...(importId === undefined ? [] : [`berkas ${importId}`]),
    ...(agencyId === undefined ? [] : [agencies.get(agencyId) ?? agencyId]),
  ]
  if (isOfAll === true) limits.push('semua orang di dalam data, terlihat atau tidak')
  return limits.length === 0 ? 'tidak dibatasi' : limits.join('; ')
}

function peopleTable({ exposures, accounts, agencies }: BreachFacts): string {
  const names = new Map(accounts.map(({ id, username }) => [id, username]))
  return csv(
    [
      'No.',
      'Jenis',
      'Nama',
      'NIP / NIK tersamar',
      'OPD',
      'Data',
      'Pertama',
      'Terakhir',
      'Kali',
      'Dilihat oleh',
    ],
    exposures.map(({ person, fields, by, first, last, times }, index) => [
      index + 1,
      person.kind === 'asn' ? 'ASN' : 'Pekerja',
      person.name ?? '',
      person.number,
      person.agencyId === null ? '' : (agencies.get(person.agencyId) ?? person.agencyId),
      [...fields].join(', '),
      first === null ? '' : longTime(new Date(first)),
      last === null ? '' : longTime(new Date(last)),
      times,
      [...by].map(id => names.get(id) ?? id).join(', '),
    ]),
  )
}

/** Who could see people in that time, and who did. */
function accountTable({ accounts, agencies, query }: BreachFacts): string {
  const rows = accounts.flatMap(({ username, name, functions, views, people }) =>
    functions
      .filter(
        ({ role, agencyId }) =>
          role !== 'secretary' || query.agencyId === undefined || agencyId === query.agencyId || views > 0,
      )
      .map(({ role, agencyId }) => [
        ...[username, name, role, agencyId === null ? '' : (agencies.get(agencyId) ?? agencyId)],
        ...[reach[role] ?? '', views > 0 ? 'ya' : 'tidak', views, people],
      ]),
  )
  const header = ['Akun', 'Nama', 'Peran', 'OPD', 'Dapat melihat', 'Benar melihat', 'Kali', 'Orang']
  return csv(header, rows)
}

function csv(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const field = (value: string | number) => {
    if (typeof value === 'number') return String(value)
    return `"${inertText(value).replaceAll('"', '""')}"`
  }
  return [header, ...rows].map(row => `${row.map(field).join(',')}\r\n`).join('')
}

/** `2026-01-05 10.15 WIB`. */
function longTime(instant: Date): string {
  const time = new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(11, 16).replace(':', '.')
  return `${cityDayOf(instant)} ${time} WIB`
}
