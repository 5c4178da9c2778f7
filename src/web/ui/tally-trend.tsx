import { lazy } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlainDate } from '../../domain/plain-date.ts'
import { rateOf } from '../../domain/rate.ts'
import type { Tally } from '../../domain/tally.ts'
import { type Format, useFormat } from '../texts/format.ts'
import { ChartFrame } from './chart-frame.tsx'
import { ChartTable } from './chart-table.tsx'

const CountLine = lazy(async () => ({ default: (await import('./count-line.tsx')).CountLine }))

export const trendHeight = 190

export interface TallyPoint {
  readonly asOf: PlainDate
  readonly tally: Tally
}

/** Active ASN over time, with its table. */
export function TallyTrend({ points, label }: { points: readonly TallyPoint[]; label: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (points.length < 2) return <p className="soft">{t('overview.trendFirst')}</p>
  const years = new Set(points.map(point => point.asOf.slice(0, 4)))
  const tick = (asOf: PlainDate) =>
    years.size > 1 ? `${format.shortMonth(asOf)} ${asOf.slice(2, 4)}` : format.shortMonth(asOf)
  return (
    <>
      <ChartFrame label={label} height={trendHeight}>
        <CountLine
          height={trendHeight}
          points={points.map(({ asOf, tally }) => ({
            key: asOf,
            tick: tick(asOf),
            value: tally.active,
            label: format.count(tally.active),
          }))}
        />
      </ChartFrame>
      <ChartTable
        caption={t('overview.trendTable')}
        columns={[
          t('overview.trendDate'),
          t('overview.trendActive'),
          t('overview.trendHeadcount'),
          t('overview.trendRate'),
        ]}
        rows={points.map(({ asOf, tally }) => ({
          key: asOf,
          cells: [
            format.date(asOf),
            format.count(tally.active),
            format.count(tally.headcount),
            format.rate(rateOf(tally.active, tally.headcount)),
          ],
        }))}
      />
    </>
  )
}

/** The trend in words: how many cut-offs in a row it rose or fell. */
export function useTrendFinding(points: readonly TallyPoint[]): string {
  const { t } = useTranslation()
  const format = useFormat()
  const run = runOf(points.map(point => point.tally.active))
  const first = points[0]
  if (first === undefined || points.length < 2) return t('overview.trendActive')
  if (run === 0) {
    const newest = points.at(-1) ?? first
    const since = points.find((_, index) =>
      points.slice(index).every(p => p.tally.active === newest.tally.active),
    )
    return t('overview.trendFlat', { date: format.date((since ?? first).asOf) })
  }
  const turn = points.at(-1 - Math.abs(run)) ?? first
  if (Math.abs(run) === 1) {
    const date = monthOrDate(turn.asOf, format, points)
    return t(run > 0 ? 'overview.trendRiseSince' : 'overview.trendFallSince', { date })
  }
  return run > 0
    ? t('overview.trendRise', { n: format.count(run) })
    : t('overview.trendFall', { n: format.count(-run) })
}

/** The month alone where it holds one cut-off, else the day. */
function monthOrDate(asOf: PlainDate, format: Format, points: readonly TallyPoint[]): string {
  const inMonth = points.filter(point => point.asOf.slice(0, 7) === asOf.slice(0, 7))
  return inMonth.length === 1 ? format.month(asOf) : format.date(asOf)
}

/** Length of the last unbroken rise (positive) or fall (negative); 0 if the last step was level. */
export function runOf(values: readonly number[]): number {
  const steps = values.slice(1).map((value, index) => Math.sign(value - (values[index] ?? value)))
  const last = steps.at(-1) ?? 0
  const broken = steps.findLastIndex(step => step !== last)
  return last === 0 ? 0 : last * (steps.length - 1 - broken)
}
