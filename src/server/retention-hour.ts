const hourMs = 3_600_000
const dayMs = 24 * hourMs
/** Half past two in the night at Semarang (UTC+7 without daylight saving), of each day of UTC. */
const quietMs = (24 - 7 + 2.5) * hourMs

/** Milliseconds until the next night's quiet hour. */
export function untilQuietHour(now: Date): number {
  const sinceMidnight = now.getTime() % dayMs
  return (quietMs - sinceMidnight + dayMs) % dayMs || dayMs
}
