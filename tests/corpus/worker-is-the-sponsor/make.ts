import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: "A worker born on the sponsor's birthday and of the same name is the sponsor: flagged.",
  make: () =>
    xlsx({
      Data: [
        ['Timestamp', 'NIP', 'Nama ASN', 'NIK Pekerja', 'Nama Pekerja', 'No HP', 'Iuran'],
        [null, nip.ahmad, 'Ahmad Contoh', '3374010101850007', 'AHMAD CONTOH', null, null],
      ],
    }),
} satisfies CorpusCase
