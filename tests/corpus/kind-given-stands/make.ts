import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'A kind given by the caller stands; that the file looks like another is a warning.',
  given: { kind: 'registrations' },
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama', 'NIK', 'Status', 'KPJ', 'Segmen'],
        [nip.ahmad, 'Ahmad Contoh', nik.sri, 'Aktif', '123', 'BPU'],
      ],
    }),
} satisfies CorpusCase
