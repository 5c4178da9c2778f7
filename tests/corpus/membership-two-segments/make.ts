import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik } from '../people.ts'

export default {
  says: 'Somebody who is a member in two segments speaks for the movement with the informal one.',
  make: () =>
    xlsx({
      BPJS: [
        ['NIK', 'KPJ', 'Nama', 'Status', 'Segmen'],
        [nik.sri, '111', 'Sri Umpama', 'Aktif', 'PU'],
        [nik.sri, '222', 'Sri Umpama', 'Menunggak', 'BPU'],
      ],
    }),
} satisfies CorpusCase
