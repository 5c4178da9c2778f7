import type { coverage as source } from '../id/coverage.ts'
import type { Translated } from '../shape.ts'

export const coverage: Translated<typeof source> = {
  title: 'UCJ coverage',
}
