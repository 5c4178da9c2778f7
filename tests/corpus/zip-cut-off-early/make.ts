import type { CorpusCase } from '../corpus-case.ts'
import { workbook } from '../hostile-files.ts'

export default {
  says: 'A workbook cut off on its way is refused, wherever it ends.',
  make: () => {
    const whole = workbook()
    return whole.subarray(0, 60)
  },
} satisfies CorpusCase
