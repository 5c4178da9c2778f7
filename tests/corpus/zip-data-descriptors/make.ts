import type { CorpusCase } from '../corpus-case.ts'
import { changed, workbook } from '../hostile-files.ts'

export default {
  says: 'Sizes that follow their data, as programs write them that stream, are taken from the directory.',
  make: () =>
    changed(workbook(), (view, _, places) => {
      for (const { local, directory } of places) {
        for (const at of [local + 6, directory + 8]) view.setUint16(at, view.getUint16(at, true) | 8, true)
        for (const at of [14, 18, 22]) view.setUint32(local + at, 0, true)
      }
    }),
} satisfies CorpusCase
