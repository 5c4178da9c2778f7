import type { overview as source } from '../id/overview.ts'
import type { Translated } from '../shape.ts'

export const overview: Translated<typeof source> = {
  title: 'Overview',
}
