import type { reports as source } from '../id/reports.ts'
import type { Translated } from '../shape.ts'

export const reports: Translated<typeof source> = {
  title: 'Reports',
}
