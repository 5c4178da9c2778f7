import { useElementSize } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import type { Coverage } from '../../../contract/coverage.ts'
import { rateOf } from '../../../domain/rate.ts'
import { useFormat } from '../../texts/format.ts'
import { ChartTable } from '../../ui/chart-table.tsx'
import { type ChartPoint, type CoverageFrame, chartHeight, frameCoverage } from './chart-frame.ts'
import styles from './coverage-chart.module.css'

/** Coverage month by month against its targets, with the projection and its interval. */
export function CoverageChart({ coverage }: { coverage: Coverage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { ref, width } = useElementSize()
  const isNarrow = width < 620
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
      <div ref={ref} style={{ height: chartHeight }}>
        {width > 0 && (
          <svg width={width} height={chartHeight} role="img" aria-label={label}>
            <Marks frame={frameCoverage(coverage, width, isNarrow)} isNarrow={isNarrow} />
          </svg>
        )}
      </div>
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

function Marks({ frame, isNarrow }: { frame: CoverageFrame; isNarrow: boolean }) {
  const format = useFormat()
  const { known, ahead, band, targets, right, floor } = frame
  const last = known.at(-1)
  const all = [...known, ...ahead.slice(1)]
  const step = Math.max(1, Math.ceil(all.length / Math.max(2, Math.floor(right / 58))))
  const isLabelled = (index: number) => (known.length - 1 - index) % step === 0
  return (
    <>
      <line x1={0} x2={right} y1={floor} y2={floor} className={styles.axis} />
      {band !== '' && <path d={band} className={styles.band} />}
      {targets.map(({ target, y, labelY }) => (
        <g key={target.id} data-primary={target.isPrimary || undefined} className={styles.target}>
          <line x1={0} x2={right} y1={y} y2={y} />
          {!isNarrow && labelY - y > 3 && <path d={`M${right + 2},${y}L${right + 9},${labelY}`} />}
          {isNarrow ? (
            <text x={2} y={labelY - 6}>
              {format.basisPoints(target.basisPoints)}
            </text>
          ) : (
            <text x={right + 12} y={labelY + 4.5}>
              <tspan className={styles.strong}>{format.basisPoints(target.basisPoints)}</tspan>
              <tspan x={right + 12} dy="1.25em">
                {target.name}
              </tspan>
            </text>
          )}
        </g>
      ))}
      <path d={pathOf(known)} className={styles.line} />
      {ahead.length > 0 && <path d={pathOf(ahead)} className={styles.ahead} />}
      {all.map((point, index) => (
        <g key={point.asOf}>
          {index < known.length && (
            <circle cx={point.x} cy={point.y} r={point === last ? 5 : 3.5} className={styles.dot} />
          )}
          {isLabelled(index) && (
            <text x={point.x} y={chartHeight - 8} className={styles.tick}>
              {format.shortMonth(point.asOf)}
              {(index === 0 || point.asOf.slice(5, 7) === '01') && ` ${point.asOf.slice(2, 4)}`}
            </text>
          )}
          {index < known.length && isLabelled(index) && (
            <text
              x={point.x}
              y={point.y + 22}
              className={styles.value}
              data-last={point === last || undefined}
            >
              {format.rate(point.rate, point === last ? 2 : 1)}
            </text>
          )}
        </g>
      ))}
    </>
  )
}

function pathOf(points: readonly ChartPoint[]): string {
  return points.map((point, index) => `${index === 0 ? 'M' : 'L'}${point.x},${point.y}`).join('')
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
        ...(coverage.projection ?? []).slice(0, 6).map(point => ({
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
