import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: 'A header that is merely similar to a required one is proposed and asked once.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama Pegawai', 'Perangkat Daera'],
        [nip.ahmad, 'Ahmad Contoh, S.E.', 'Dinas Kesehatan'],
      ],
    }),
} satisfies CorpusCase
