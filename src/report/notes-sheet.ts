import { neutralFileName } from '../domain/neutral-file-name.ts'
import type { Basis } from '../domain/worker-state.ts'
import type { ReportMaking } from './report-input.ts'
import { date, type SheetModel, type SheetRow, type Span, text } from './sheet-model.ts'
import { auditPlace } from './stamp-text.ts'
import { heightOf, linesOf } from './text-measure.ts'
import { longDate, longInstant, sourceNames } from './texts.ts'

export interface NotesInput extends ReportMaking {
  readonly title: string
  readonly filters: readonly string[]
  readonly definitions: readonly (readonly [term: string, meaning: string])[]
}

const basisMeanings: Readonly<Record<Basis, string>> = {
  memberships: 'Status kepesertaan BPJS Ketenagakerjaan.',
  debits:
    'Atas dasar debit: data kepesertaan BPJS Ketenagakerjaan belum ada, jadi keadaan dibaca dari hasil autodebet bulan itu. Debet berhasil dihitung aktif, debet gagal dihitung menunggak; debet yang kurang dari iuran pekerjanya dihitung menunggu verifikasi.',
  none: 'Belum ada data kepesertaan maupun debet bulan itu, jadi belum ada pekerja yang dihitung aktif.',
}

const widths = [26, 14, 40, 38]
const last = widths.length - 1

/**
 * *Keterangan*: how the workbook was made, what each figure means, and the files it rests on. A workbook goes
 * to people who may not open those files, so they are told by their kind and their hash, never by their name.
 */
export function notesSheet(input: NotesInput): SheetModel {
  const rows: SheetRow[] = []
  const merges: Span[] = []
  const pair = (term: string, meaning: string) => {
    merges.push({ row: rows.length, fromColumn: 1, toColumn: last })
    const width = widths.slice(1).reduce((sum, w) => sum + w, 0)
    const lines = Math.max(linesOf(meaning, width - 2), linesOf(term, (widths[0] ?? 20) - 2))
    rows.push({ cells: [text(term), text(meaning), text(null), text(null)], height: heightOf(lines) })
  }
  const heading = (value: string) => rows.push({ cells: [text(value, 'heading')], height: 30 })

  rows.push(
    { cells: [text('Keterangan', 'title')], height: 26 },
    { cells: [text(input.title, 'subtitle')], height: 15 },
  )
  heading('Pembuatan')
  pair('Data per', longDate(input.asOf))
  pair('Dasar', basisMeanings[input.basis])
  pair('Dibuat pada', longInstant(input.madeAt))
  pair('Dibuat oleh', input.madeBy)
  pair('Saringan', input.filters.length === 0 ? 'Tanpa saringan' : input.filters.join('; '))
  pair('Kode verifikasi', input.verificationCode)
  pair('Jejak', input.stamp.traceId)
  pair('Catatan audit', auditPlace(input.stamp))
  heading('Pengertian')
  for (const [term, meaning] of input.definitions) pair(term, meaning)
  heading('Sumber data')
  rows.push({
    cells: ['Jenis', 'Data per', 'Berkas', 'Sidik berkas (SHA-256)'].map(h => text(h, 'header')),
    height: 22,
  })
  if (input.sources.length === 0) rows.push({ cells: [text('Tidak ada berkas sumber.', 'note')] })
  for (const source of input.sources) {
    const fileName = neutralFileName(source.kind, source.fileName)
    const lines = Math.max(linesOf(fileName, (widths[2] ?? 40) - 2), Math.ceil(source.sha256.length / 36))
    const cells = [
      text(sourceNames[source.kind]),
      date(source.asOf),
      text(fileName),
      text(source.sha256, 'code'),
    ]
    rows.push({ cells, height: heightOf(lines) })
  }
  return {
    name: 'Keterangan',
    columns: widths.map(width => ({ width })),
    rows,
    merges,
    orientation: 'portrait',
  }
}
