import type { CorpusCase } from '../corpus-case.ts'

export default {
  says: 'A web page that declares entities is refused: they can name other files and grow without end.',
  fileName: 'daftar asn.xls',
  make: () =>
    new TextEncoder().encode(
      '<!DOCTYPE html [<!ENTITY a "b">]><html><table><tr><th>NIP<th>Nama</tr><tr><td>1<td>&a;</tr></table></html>',
    ),
} satisfies CorpusCase
