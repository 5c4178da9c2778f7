import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'A file that names no date is asked about, with nothing proposed; people are not compared before.',
  fileName: 'data terbaru.xlsx',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'NIK'],
        [nip.nobody, nik.sri],
      ],
    }),
} satisfies CorpusCase
