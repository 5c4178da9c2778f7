import type { CorpusCase } from '../corpus-case.ts'
import { workbook } from '../hostile-files.ts'

export default {
  says: 'Shared strings that shrink more than two hundredfold are refused before anything is unpacked.',
  unpacksAtMost: 0,
  make: () =>
    workbook({
      strings: '<si><t>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</t></si>'.repeat(40_000),
    }),
} satisfies CorpusCase
