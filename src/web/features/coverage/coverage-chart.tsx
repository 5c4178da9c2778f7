import { lazy } from 'react'
import { useTranslation } from 'react-i18next'
import type { Coverage } from '../../../contract/coverage.ts'
import { rateOf } from '../../../domain/rate.ts'
import { useFormat } from '../../texts/format.ts'
import { ChartFrame } from '../../ui/chart-frame.tsx'
import { ChartTable } from '../../ui/chart-table.tsx'
import styles from './coverage-chart.module.css'
import { monthsAhead } from './coverage-rows.ts'

const CoverageLines = lazy(async () => ({ default: (await import('./coverage-lines.tsx')).CoverageLines }))

const height = 360

/** Coverage month by month against its targets, with the projection and its interval. */
export function CoverageChart({ coverage }: { coverage: Coverage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const first = coverage.series[0]
  const last = coverage.series.at(-1)
  if (first === undefined || last === undefined) return null
  const label = t('coverage.chart', {
    from: format.month(first.asOf),
    to: format.month(last.asOf),
    first: format.rate(rateOf(first.protected, first.potential)),
    last: format.rate(rateOf(last.protected, last.potential)),
  })
  return (
    <div className={styles.chart}>
      <ChartFrame label={label} height={height}>
        <CoverageLines coverage={coverage} height={height} />
      </ChartFrame>
      {coverage.targets.length > 0 && (
        <ul className={styles.legend} aria-label={t('coverage.target')}>
          {coverage.targets
            .toSorted((a, b) => b.basisPoints - a.basisPoints)
            .map(target => (
              <li key={target.id} data-primary={target.isPrimary || undefined}>
                <span>{target.name}</span>
                <strong className="number">{format.basisPoints(target.basisPoints)}</strong>
              </li>
            ))}
        </ul>
      )}
      <p className={styles.note}>
        {coverage.projection === null
          ? t('coverage.chartNoteNone')
          : t('coverage.chartNote', {
              n: format.count(coverage.series.length),
              potential: format.count(coverage.potential),
            })}
      </p>
      <CoverageTable coverage={coverage} />
    </div>
  )
}

function CoverageTable({ coverage }: { coverage: Coverage }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <ChartTable
      caption={t('coverage.chartTable')}
      columns={[t('coverage.month'), t('coverage.protected'), t('coverage.potential'), t('coverage.rate')]}
      rows={[
        ...coverage.series.map(point => ({
          key: point.asOf,
          cells: [
            format.month(point.asOf),
            format.count(point.protected),
            format.count(point.potential),
            format.rate(rateOf(point.protected, point.potential)),
          ],
        })),
        ...(coverage.projection ?? []).slice(0, monthsAhead).map(point => ({
          key: point.asOf,
          cells: [
            `${format.month(point.asOf)} (${t('coverage.projected')})`,
            format.count(Math.round(point.protected)),
            format.count(point.potential),
            format.rate(rateOf(point.protected, point.potential)),
          ],
        })),
      ]}
    />
  )
}
