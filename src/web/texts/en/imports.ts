import type { imports as source } from '../id/imports.ts'
import type { Translated } from '../shape.ts'

export const imports: Translated<typeof source> = {
  title: 'Import data',
}
