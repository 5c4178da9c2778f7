import type { CorpusCase } from '../corpus-case.ts'

export default {
  says: 'The format is told by the content, whatever the name says.',
  fileName: 'daftar asn per 30 November 2025.xlsx',
  make: () => new TextEncoder().encode('NIP;Nama;OPD\n198501012010011011;Satu Contoh;Dinas Kesehatan\n'),
} satisfies CorpusCase
