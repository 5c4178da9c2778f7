import type { PlainDate } from '../../../domain/plain-date.ts'

const dayMs = 86_400_000

/** From the beginning of one day up to the end of another in the city, as calls take it. */
export function periodOf({
  from,
  until,
}: {
  readonly from?: PlainDate | undefined
  readonly until?: PlainDate | undefined
}): { from?: string; until?: string } {
  return {
    ...(from !== undefined && { from: new Date(beginningOf(from)).toISOString() }),
    ...(until !== undefined && { until: new Date(beginningOf(until) + dayMs).toISOString() }),
  }
}

/** The city is seven hours ahead all year, so every day has 24 hours. */
function beginningOf(day: PlainDate): number {
  return Date.parse(`${day}T00:00:00+07:00`)
}
