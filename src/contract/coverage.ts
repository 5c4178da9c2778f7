import { z } from 'zod'
import { coverageSegments } from '../domain/records.ts'
import { endpoint } from './endpoint.ts'
import { count, plainDate, source } from './fields.ts'

export const coveragePoint = z.object({ asOf: plainDate, potential: count, protected: count })

export const target = z.object({
  id: z.string(),
  name: z.string(),
  date: plainDate,
  basisPoints: z.number().int().min(0).max(10_000),
  basis: z.string(),
  source: z.string(),
  isPrimary: z.boolean(),
})

export const coverage = z.object({
  /** The month the figures speak of. */
  asOf: plainDate,
  sources: z.array(source),
  potential: count,
  protected: count,
  segments: z.array(z.object({ segment: z.enum(coverageSegments), potential: count, protected: count })),
  targets: z.array(
    target.extend({
      /** People missing; zero or less: reached. */
      gap: z.number().int(),
      /** Workers a month; null: no whole month left. */
      requiredPace: count.nullable(),
      reached: z.boolean(),
      /** Month in which the actual pace closes the gap; null: never, or no pace known. */
      reachedAt: plainDate.nullable(),
    }),
  ),
  actualPace: z.object({ perMonth: z.number(), from: plainDate, to: plainDate }).nullable(),
  /** null with fewer than four months. */
  projection: z
    .array(coveragePoint.extend({ protected: z.number(), low: z.number(), high: z.number() }))
    .nullable(),
  /** Against the month before; null without one. */
  change: z
    .object({
      from: plainDate,
      total: z.number(),
      numeratorEffect: z.number(),
      denominatorEffect: z.number(),
      rebased: z.boolean(),
    })
    .nullable(),
  /** The movement's active workers and the roster behind a what-if, as of the same date; null without a roster. */
  movement: z.object({ activeWorkers: count, headcount: count }).nullable(),
  /** Rupiah a month for JKK+JKM on the day, for the cost of a what-if; null if no tariff holds. */
  monthlyTariff: count.nullable(),
  series: z.array(coveragePoint),
})
export type Coverage = z.infer<typeof coverage>

export const readCoverage = endpoint({
  id: 'coverage.read',
  method: 'GET',
  path: '/api/coverage',
  summary: 'Coverage (UCJ) against targets as of a cut-off',
  query: z.object({ asOf: plainDate.optional() }),
  response: coverage,
})

export const listTargets = endpoint({
  id: 'targets.list',
  method: 'GET',
  path: '/api/targets',
  summary: 'Named coverage targets',
  response: z.array(target),
})

export const listTariffs = endpoint({
  id: 'tariffs.list',
  method: 'GET',
  path: '/api/tariffs',
  summary: 'Monthly contributions by programme, sector and validity',
  response: z.array(
    z.object({
      id: z.string(),
      programmes: z.string(),
      sector: z.string().nullable(),
      validFrom: plainDate,
      validUntil: plainDate.nullable(),
      amount: count,
      source: z.string(),
    }),
  ),
})
