import type { CorpusCase } from '../corpus-case.ts'

export default {
  says: 'A web page whose table never ends was cut off on its way, and is refused instead of read in part.',
  fileName: 'daftar asn per 30 November 2025.xls',
  make: () =>
    new TextEncoder().encode(
      '<table><tr><th>NIP<th>Nama<th>OPD</tr><tr><td>198501012010011011<td>Satu Contoh<td>Dinas Kesehatan</tr><tr><td>1985',
    ),
} satisfies CorpusCase
