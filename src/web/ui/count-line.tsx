import { useElementSize } from '@mantine/hooks'
import { type DotItemDotProps, type LabelProps, Line, LineChart, XAxis, YAxis } from 'recharts'
import styles from './count-line.module.css'

export interface CountPoint {
  readonly key: string
  /** Under the point. */
  readonly tick: string
  readonly value: number
  /** Over the point. */
  readonly label: string
}

interface CountLineProps {
  readonly points: readonly CountPoint[]
  readonly height: number
}

const margin = { top: 30, right: 0, bottom: 0, left: 0 }
/** Room a label needs beside its neighbour. */
const labelWidth = 64

/** Counts over time as one line from zero, labelled at its points instead of at an axis. */
export function CountLine({ points, height }: CountLineProps) {
  const { ref, width } = useElementSize()
  // Labels every so many points, counted from the newest, so that none touch.
  const step = Math.max(1, Math.ceil(points.length / Math.max(2, Math.floor(width / labelWidth))))
  const last = points.length - 1
  const isLabelled = (index: number) => (last - index) % step === 0
  const tickOf = new Map(points.map(point => [point.key, point.tick]))
  const dot = ({ key, cx, cy, index }: DotItemDotProps) =>
    isLabelled(index) || points.length < 25 ? (
      <circle key={key} cx={cx} cy={cy} r={index === last ? 5 : 3.5} className={styles.dot} />
    ) : (
      <g key={key} />
    )
  const label = ({ x, y, index = 0 }: LabelProps) =>
    isLabelled(index) ? (
      <text x={x} y={Number(y) - 12} className={styles.value} data-last={index === last || undefined}>
        {points[index]?.label}
      </text>
    ) : null
  return (
    <div ref={ref} className={styles.frame} style={{ height }}>
      {width > 0 && (
        <LineChart
          width={width}
          height={height}
          data={[...points]}
          margin={margin}
          // The frame around it carries the name; a second, nameless stop for the keyboard would only puzzle.
          accessibilityLayer={false}
        >
          <XAxis
            dataKey="key"
            ticks={points.filter((_, index) => isLabelled(index)).map(point => point.key)}
            tickFormatter={(key: string) => tickOf.get(key) ?? key}
            interval={0}
            height={30}
            padding={{ left: 26, right: 26 }}
            tickMargin={9}
            tick={{ fill: 'var(--soft)', fontSize: '0.8rem' }}
            tickLine={false}
            axisLine={{ stroke: 'var(--line)' }}
          />
          <YAxis hide domain={[0, (top: number) => Math.max(1, top)]} />
          <Line
            dataKey="value"
            className={styles.line ?? ''}
            stroke="var(--state-active)"
            strokeWidth={2.5}
            dot={dot}
            label={label}
            activeDot={false}
            isAnimationActive={false}
          />
        </LineChart>
      )}
    </div>
  )
}
