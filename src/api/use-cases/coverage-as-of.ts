import type { Coverage } from '../../contract/coverage.ts'
import { explainChange } from '../../domain/change.ts'
import {
  actualPace,
  type CoveragePoint,
  gapOf,
  type Pace,
  reachedAt,
  requiredPace,
} from '../../domain/coverage.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import { projectProtected } from '../../domain/projection.ts'
import type { Target } from '../../domain/target.ts'
import { findTariff } from '../../domain/tariff.ts'
import { CodedProblem } from '../coded-problem.ts'
import type { ActorStore } from '../store.ts'

const monthsAhead = 12

/** The city's coverage at its latest month up to `asOf`, against every target. */
export async function coverageAsOf(store: ActorStore, asOf: PlainDate | undefined): Promise<Coverage> {
  const { points, sources } = await store.coverageSeries(asOf)
  const latest = points.at(-1)
  if (latest === undefined) throw new CodedProblem('no-data')
  const [targets, tariffs, participation] = await Promise.all([
    store.targets(),
    store.tariffs(),
    store.findParticipation(latest.asOf, 'all'),
  ])
  const pace = actualPace(points)
  const tariff = findTariff(tariffs, { programmes: 'JKK+JKM', sector: null, on: latest.asOf })
  return {
    asOf: latest.asOf,
    sources,
    potential: latest.potential,
    protected: latest.protected,
    segments: [...latest.segments],
    targets: targets.map(target => standingOf(target, latest, pace)),
    actualPace: pace,
    projection: projectionOf(points, latest),
    change: changeOf(points.at(-2), latest),
    movement: participation && {
      activeWorkers: participation.city.activeWorkers,
      headcount: participation.city.headcount,
    },
    monthlyTariff: tariff?.amount ?? null,
    series: points.map(point => ({
      asOf: point.asOf,
      potential: point.potential,
      protected: point.protected,
    })),
  }
}

function standingOf(target: Target, latest: CoveragePoint, pace: Pace | null): Coverage['targets'][number] {
  const gap = gapOf(target.basisPoints, latest)
  return {
    ...target,
    gap,
    requiredPace: requiredPace(gap, latest.asOf, target.date),
    reached: gap <= 0,
    // Without a pace only what is reached already has a month.
    reachedAt: reachedAt(gap, pace?.perMonth ?? 0, latest.asOf),
  }
}

/** The potential is held at its latest value: the line speaks of protected workers only. */
function projectionOf(points: readonly CoveragePoint[], latest: CoveragePoint): Coverage['projection'] {
  const projected = projectProtected(points, monthsAhead)
  return projected?.map(point => ({ ...point, potential: latest.potential })) ?? null
}

function changeOf(before: CoveragePoint | undefined, latest: CoveragePoint): Coverage['change'] {
  if (before === undefined) return null
  const change = explainChange(
    { numerator: before.protected, denominator: before.potential },
    { numerator: latest.protected, denominator: latest.potential },
  )
  return change && { from: before.asOf, ...change }
}
