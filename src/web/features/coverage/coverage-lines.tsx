import { useElementSize } from '@mantine/hooks'
import {
  Area,
  ComposedChart,
  type DotItemDotProps,
  type LabelProps,
  Line,
  ReferenceLine,
  XAxis,
  YAxis,
} from 'recharts'
import type { Coverage } from '../../../contract/coverage.ts'
import { useFormat } from '../../texts/format.ts'
import styles from './coverage-lines.module.css'
import { coverageDomain, coverageRows } from './coverage-rows.ts'
import { TargetLabels } from './target-labels.tsx'

/** Below this width the names of targets stand under the chart. */
const narrow = 620
const wideGutter = 236
const narrowGutter = 70
/** Room the label of a month needs beside its neighbour. */
const monthWidth = 58
const axisHeight = 34

/** The drawing: known months, projection with its interval, a line across for each target. */
export function CoverageLines({ coverage, height }: { coverage: Coverage; height: number }) {
  const format = useFormat()
  const { ref, width } = useElementSize()
  const isNarrow = width < narrow
  const gutter = isNarrow ? narrowGutter : wideGutter
  const rows = coverageRows(coverage)
  const shares = coverage.targets.map(target => target.basisPoints / 10_000)
  const last = coverage.series.length - 1
  const step = Math.max(1, Math.ceil(rows.length / Math.max(2, Math.floor((width - gutter) / monthWidth))))
  const isLabelled = (index: number) => (last - index) % step === 0
  const dot = ({ key, cx, cy, index }: DotItemDotProps) =>
    index > last || (rows.length > 30 && !isLabelled(index)) ? (
      <g key={key} />
    ) : (
      <circle key={key} cx={cx} cy={cy} r={index === last ? 5 : 3.5} className={styles.dot} />
    )
  const label = ({ x, y, index = 0 }: LabelProps) => {
    const rate = rows[index]?.known
    if (rate === undefined || !isLabelled(index)) return null
    const isLast = index === last
    // On the side the line does not come from, and clear of months below.
    const isAbove = rate < (rows[index - 1]?.known ?? rate) || Number(y) + 28 > height - axisHeight
    const isAside = isLast ? rows.length > coverage.series.length : isNarrow
    return (
      <text
        x={Number(x) - (isAside ? 6 : 0)}
        y={Number(y) + (isAbove ? -12 : 22)}
        textAnchor={isAside ? 'start' : 'middle'}
        className={styles.value}
        data-last={isLast || undefined}
      >
        {format.rate(rate, isLast ? 2 : 1)}
      </text>
    )
  }
  const monthOf = (month: number) => {
    const row = rows.find(candidate => candidate.month === month)
    if (row === undefined) return ''
    const isFirst = month === 0 || row.asOf.slice(5, 7) === '01'
    return `${format.shortMonth(row.asOf)}${isFirst ? ` ${row.asOf.slice(2, 4)}` : ''}`
  }
  return (
    <div ref={ref} className={styles.frame} style={{ height }}>
      {width > 0 && (
        <ComposedChart
          width={width}
          height={height}
          data={rows}
          margin={{ top: 26, right: gutter, bottom: 0, left: 0 }}
          // The frame around it carries the name; a second, nameless stop for the keyboard would only puzzle.
          accessibilityLayer={false}
        >
          <XAxis
            type="number"
            dataKey="month"
            domain={[0, 'dataMax']}
            padding={{ left: 24, right: 22 }}
            ticks={rows.filter((_, index) => isLabelled(index)).map(row => row.month)}
            tickFormatter={monthOf}
            interval={0}
            height={axisHeight}
            tickMargin={10}
            tick={{ fill: 'var(--soft)', fontSize: '0.85rem' }}
            tickLine={false}
            axisLine={{ stroke: 'var(--line)' }}
          />
          <YAxis hide domain={coverageDomain(rows, shares)} />
          <Area
            dataKey="band"
            stroke="none"
            fill="var(--state-active-wash)"
            fillOpacity={0.5}
            dot={false}
            activeDot={false}
            isAnimationActive={false}
          />
          {coverage.targets.map(target => (
            <ReferenceLine
              key={target.id}
              y={target.basisPoints / 10_000}
              stroke={target.isPrimary ? 'var(--ink)' : 'var(--soft)'}
              strokeWidth={target.isPrimary ? 1.75 : 1}
              strokeDasharray={target.isPrimary ? 'none' : '3 4'}
            />
          ))}
          <Line
            dataKey="ahead"
            className={styles.line ?? ''}
            stroke="var(--state-active)"
            strokeWidth={2}
            strokeDasharray="5 5"
            dot={false}
            activeDot={false}
            isAnimationActive={false}
          />
          <Line
            dataKey="known"
            className={styles.line ?? ''}
            stroke="var(--state-active)"
            strokeWidth={2.75}
            dot={dot}
            label={label}
            activeDot={false}
            isAnimationActive={false}
          />
          <TargetLabels targets={coverage.targets} isNarrow={isNarrow} />
        </ComposedChart>
      )}
    </div>
  )
}
