import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: "The month in the file's name is the date: its last day.",
  fileName: 'Pendaftaran_GMP_Nop-2025 (final).xlsx',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'NIK'],
        [nip.ahmad, nik.sri],
      ],
    }),
} satisfies CorpusCase
