import type { CorpusCase } from '../corpus-case.ts'
import { changed, workbook } from '../hostile-files.ts'

export default {
  says: 'Two entries that share their bytes are suspicious: it is how small bombs unpack to petabytes.',
  make: () =>
    changed(workbook({ more: { 'xl/a.xml': 'same', 'xl/b.xml': 'same' } }), (view, _, places) => {
      const [first, second] = places.slice(-2)
      if (first === undefined || second === undefined) throw new Error('no twins')
      view.setUint32(second.directory + 42, first.local, true)
      // Both are called a now but for the directory, where the second differs in case alone.
      view.setUint8(second.directory + 46 + 3, 'a'.charCodeAt(0))
      view.setUint8(second.directory + 46, 'x'.charCodeAt(0))
    }),
} satisfies CorpusCase
