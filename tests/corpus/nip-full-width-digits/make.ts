import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik } from '../people.ts'

export default {
  says: 'Full-width digits are read as what they mean, and said to be repaired.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama ASN', 'NIK Pekerja'],
        ['１９８５０１０１２０１００１１００１', 'Ahmad Contoh', nik.sri],
      ],
    }),
} satisfies CorpusCase
