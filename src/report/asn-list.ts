import { participationDefinitions } from './definitions.ts'
import { inertText } from './inert-text.ts'
import { type ListColumn, listSheet } from './list-sheet.ts'
import { notesSheet } from './notes-sheet.ts'
import {
  heldColumn,
  heldRowsNote,
  personColumns,
  sinceColumn,
  stateColumn,
  workerColumns,
} from './people-lists.ts'
import type { AsnListInput } from './report-input.ts'
import { text } from './sheet-model.ts'
import { basisWords, employmentNames, longDate, number, stateNames } from './texts.ts'
import { buildWorkbook } from './write-xlsx.ts'

type ListedAsn = AsnListInput['people'][number]

const agencyColumn: ListColumn<ListedAsn> = {
  header: 'OPD',
  cell: person => text(person.agencyShortName),
  narrowest: 12,
  widest: 20,
}

/** The list on the screen as a workbook: exactly its rows, and its filters in words. */
export function buildAsnListXlsx(input: AsnListInput): Promise<Uint8Array> {
  const { asOf, basis, cityName, filters, people } = input
  const title = `Daftar ASN ${cityName}, data per ${longDate(asOf)}${basisWords[basis]}`
  return buildWorkbook({
    title,
    organisation: `Pemerintah ${cityName}`,
    madeBy: input.madeBy,
    madeAt: input.madeAt,
    stamp: input.stamp,
    footer: `Daftar ASN · data per ${longDate(asOf)}${basisWords[basis]} · kode ${input.verificationCode}`,
    sheets: [
      listSheet({
        name: 'Daftar ASN',
        title: 'Daftar ASN',
        lines: [
          `Pemerintah ${cityName} · data per ${longDate(asOf)}${basisWords[basis]} · jumlah baris: ${number(people.length)}`,
          filters.length === 0 ? 'Tanpa saringan' : `Saringan: ${filters.join('; ')}`,
        ],
        columns: [...personColumns, agencyColumn, stateColumn, ...workerColumns, sinceColumn, heldColumn],
        rows: people,
        ifEmpty: 'Tidak ada ASN yang sesuai dengan saringan.',
      }),
      notesSheet({ ...input, title, definitions: participationDefinitions }),
    ],
  })
}

const csvHeader = [
  'No.',
  'Nama',
  'NIP',
  'Jabatan',
  'Gol.',
  'Kepegawaian',
  'OPD',
  'Keadaan',
  'Pekerja terdaftar',
  'Pekerja aktif',
  'Sejak',
  'Keterangan',
  'Dibuat',
  'Jejak',
]

type CsvInput = Pick<AsnListInput, 'people' | 'madeBy' | 'madeAt' | 'stamp'>

/**
 * The same rows as comma-separated text (RFC 4180) in UTF-8, with the mark by which Excel knows it. Who made
 * it stands in columns of their own, in every row: a line of comment would be a broken row to a program, and
 * of a copied part nobody would know any more where it came from. The trace leads to the entry of the audit.
 */
export function buildAsnListCsv({ people, ...input }: CsvInput): Uint8Array {
  const making = [`${input.madeBy}, ${input.madeAt.toISOString()}`, input.stamp.traceId]
  const records = people.map((person, index) => [
    index + 1,
    person.name,
    person.nip,
    person.position,
    person.grade,
    employmentNames[person.employment],
    person.agencyShortName,
    stateNames[person.state],
    person.registeredWorkers,
    person.activeWorkers,
    person.since,
    heldRowsNote(person),
    ...making,
  ])
  const lines = [csvHeader, ...records].map(record => record.map(csvField).join(','))
  return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`)
}

function csvField(value: string | number | null): string {
  if (typeof value === 'number') return String(value)
  const inert = inertText(value ?? '')
  return /[",;|\t\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}
