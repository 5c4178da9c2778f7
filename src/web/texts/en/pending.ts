import type { pending as source } from '../id/pending.ts'
import type { Translated } from '../shape.ts'

export const pending: Translated<typeof source> = {
  title: 'Not yet taking part',
}
