import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: 'No kind fits: refused, naming the nearest kind and the column it lacks.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Jabatan', 'Golongan', 'Gaji Pokok'],
        [nip.ahmad, 'Analis', 'III/a', '3000000'],
      ],
    }),
} satisfies CorpusCase
