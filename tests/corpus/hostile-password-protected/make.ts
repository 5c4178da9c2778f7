import type { CorpusCase } from '../corpus-case.ts'
import { ole } from '../hostile-files.ts'

export default {
  says: 'A workbook saved with a password is refused as such.',
  make: () => ole(['Root Entry', '\u0006DataSpaces', 'EncryptionInfo', 'EncryptedPackage']),
} satisfies CorpusCase
