import type { agencies as source } from '../id/agencies.ts'
import type { Translated } from '../shape.ts'

export const agencies: Translated<typeof source> = {
  title: 'Agencies',
}
