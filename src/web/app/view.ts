import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import type { CutOff } from '../../contract/agencies.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { EmploymentFilter } from '../../domain/tally.ts'
import { cutOffsQuery } from '../queries/agencies.ts'

/** What the screen shows, as the address says it, filled up from the dates there are. */
export interface View {
  /** The cut-off as asked; pass it to queries (not set: the newest). */
  readonly asOf: PlainDate | undefined
  readonly employment: EmploymentFilter
  /** The cut-off shown; null before the first import. */
  readonly shownAsOf: PlainDate | null
  /** The cut-off compared with; null if there is none before. */
  readonly compare: PlainDate | null
  readonly newest: PlainDate | null
  /** An earlier cut-off than the newest is shown. */
  readonly isPast: boolean
  /** Newest first; not set while they load. */
  readonly cutOffs: readonly CutOff[] | undefined
}

/** Reads the shared search params of the frame. */
export function useView(): View {
  const search = useSearch({ from: '/shell' })
  const { data: cutOffs } = useQuery(cutOffsQuery)
  return resolveView(search, cutOffs)
}

/** Fills what the address leaves open; see {@link View}. */
export function resolveView(
  search: {
    readonly asOf?: PlainDate | undefined
    readonly compare?: PlainDate | undefined
    readonly employment?: EmploymentFilter | undefined
  },
  cutOffs: readonly CutOff[] | undefined,
): View {
  const dates = cutOffs?.map(cutOff => cutOff.asOf) ?? []
  const newest = dates[0] ?? null
  const asked = search.asOf
  // "As of D" is answered at the latest cut-off that is not after D.
  const shownAsOf = (asked === undefined ? newest : dates.find(date => date <= asked)) ?? null
  const compare = findCompare(dates, shownAsOf, search.compare)
  return {
    asOf: asked,
    employment: search.employment ?? 'all',
    shownAsOf,
    compare,
    newest,
    isPast: shownAsOf !== null && newest !== null && shownAsOf < newest,
    cutOffs,
  }
}

/** The asked date if it lies before; else the newest of an earlier month, so that months are compared. */
function findCompare(
  dates: readonly PlainDate[],
  shown: PlainDate | null,
  asked: PlainDate | undefined,
): PlainDate | null {
  if (shown === null) return null
  const earlier = dates.filter(date => date < shown)
  if (asked !== undefined) {
    const found = earlier.find(date => date <= asked)
    if (found !== undefined) return found
  }
  return earlier.find(date => date.slice(0, 7) < shown.slice(0, 7)) ?? earlier[0] ?? null
}
