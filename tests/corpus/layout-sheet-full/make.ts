import { workbookBytes } from '../../ingest/workbook-fixture.ts'
import type { CorpusCase } from '../corpus-case.ts'
import { nik, nip } from '../people.ts'

const row = (number: number, cells: readonly string[]) =>
  `<row r="${number}">${cells.map(text => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`

export default {
  says: 'A sheet whose last possible row is filled may have been cut off: said, and taken.',
  make: () =>
    workbookBytes({
      sheetData:
        row(1, ['NIP', 'NIK']) + row(2, [nip.ahmad, nik.sri]) + row(1_048_576, [nip.citra, nik.wati]),
    }),
} satisfies CorpusCase
