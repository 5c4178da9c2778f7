import { z } from 'zod'
import { type PlainDate, parsePlainDate } from '../domain/plain-date.ts'
import { snapshotKinds } from '../domain/snapshot.ts'
import { agencyStates, employmentFilters, type Tally } from '../domain/tally.ts'

/** `YYYY-MM-DD`, a day the calendar has. */
export const plainDate = z.custom<PlainDate>(
  value => typeof value === 'string' && parsePlainDate(value) !== null,
  { error: 'date' },
)

/** An instant in UTC, `2025-11-30T02:15:00.000Z`. */
export const instant = z.iso.datetime()

export const agencyId = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

export const count = z.number().int().nonnegative()

export const employmentFilter = z.enum(employmentFilters)

export const snapshotKind = z.enum(snapshotKinds)

export const tally = z.object({
  headcount: count,
  active: count,
  exempt: count,
  lapsed: count,
  awaiting: count,
  none: count,
  registeredSponsors: count,
  registeredWorkers: count,
  activeWorkers: count,
}) satisfies z.ZodType<Tally>

export const agencyState = z.enum(agencyStates)

export const basis = z.enum(['memberships', 'debits', 'none'])

/** Functions in which files are loaded. */
export const loaderRole = z.enum(['operator', 'secretary', 'planner'])
export type LoaderRole = z.infer<typeof loaderRole>

/** A file that a figure rests on. */
export const source = z.object({
  importId: z.string(),
  kind: snapshotKind,
  asOf: plainDate,
  agencyId: agencyId.nullable(),
  /** Only to who may open it as it was uploaded; to others what kind of file it is. */
  fileName: z.string(),
  sha256: z.string(),
  /** Username; `null` to who may not open the file. */
  loadedBy: z.string().nullable(),
  loaderRole,
  loadedAt: instant,
})
export type Source = z.infer<typeof source>
