import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik } from '../people.ts'

export default {
  says: 'Zero-width marks, soft hyphens and control characters in a NIP are removed.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama ASN', 'NIK Pekerja'],
        ['\u200b1985\u00ad0101\u200e2010\u0007011001\ufeff', 'Ahmad Contoh', nik.sri],
      ],
    }),
} satisfies CorpusCase
