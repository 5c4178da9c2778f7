import type { CorpusCase } from '../corpus-case.ts'
import { changed, flip, workbook } from '../hostile-files.ts'

export default {
  says: 'Damage in a part without rows refuses the file too: what else is damaged, nobody knows.',
  make: () =>
    changed(workbook({ more: { 'docProps/app.xml': '<Properties>x</Properties>' } }, 0), (view, _, places) =>
      flip(view, (places.at(-1)?.data ?? 0) + 3),
    ),
} satisfies CorpusCase
