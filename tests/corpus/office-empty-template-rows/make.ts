import type { CorpusCase } from '../corpus-case.ts'
import { blank, xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'A template with 300 numbered but empty rows: they hold nothing but their number and are no data.',
  make: () =>
    xlsx({
      Data: [
        ['No', 'NIP', 'NIK', 'Nama Pekerja'],
        [1, nip.ahmad, nik.sri, 'Sri Umpama'],
        ...Array.from({ length: 300 }, (_, i) => [i + 2, blank, blank, blank]),
      ],
    }),
} satisfies CorpusCase
