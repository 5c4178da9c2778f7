import { type Zippable, zipSync } from 'fflate'
import type { CorpusCase } from '../corpus-case.ts'

const text = (content: string) => new TextEncoder().encode(content)

export default {
  says: 'An OpenDocument spreadsheet that was saved with a password is refused as such, not as damaged.',
  fileName: 'daftar asn.ods',
  make: () =>
    zipSync({
      mimetype: text('application/vnd.oasis.opendocument.spreadsheet'),
      'content.xml': new Uint8Array([1, 2, 3, 4]),
      'META-INF/manifest.xml': text(
        '<m:manifest xmlns:m="m"><m:file-entry m:full-path="content.xml"><m:encryption-data/></m:file-entry></m:manifest>',
      ),
    } as Zippable),
} satisfies CorpusCase
