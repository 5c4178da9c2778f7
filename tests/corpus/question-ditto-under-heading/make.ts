import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: 'Below a heading nothing stands directly above, whatever was answered.',
  given: { answers: { 'ditto:position': 'above' } },
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama', 'OPD', 'Jabatan'],
        [nip.ahmad, 'Ahmad Contoh, S.E.', 'Dinkes', 'Analis'],
        ['DINAS SOSIAL'],
        [nip.citra, 'Citra Andai, A.Md.', 'Dinsos', 'sda'],
      ],
    }),
} satisfies CorpusCase
