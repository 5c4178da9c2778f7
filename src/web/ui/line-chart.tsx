import { useElementSize } from '@mantine/hooks'
import styles from './line-chart.module.css'
import { linearScale } from './scale.ts'

export interface LinePoint {
  readonly key: string
  /** Under the point. */
  readonly tick: string
  readonly value: number
  /** Over the point. */
  readonly label: string
}

interface LineChartProps {
  /** Says the finding in words; the chart's accessible name. */
  readonly label: string
  readonly points: readonly LinePoint[]
  readonly height?: number
}

const padding = { top: 30, right: 26, bottom: 30, left: 26 }

/** Counts over time as one line from zero, labelled at its points instead of at an axis. */
export function LineChart({ label, points, height = 190 }: LineChartProps) {
  const { ref, width } = useElementSize()
  const x = linearScale(
    [0, Math.max(1, points.length - 1)],
    [padding.left, Math.max(80, width - padding.right)],
  )
  const top = Math.max(1, ...points.map(point => point.value))
  const y = linearScale([0, top], [height - padding.bottom, padding.top])
  const path = points
    .map((point, index) => `${index === 0 ? 'M' : 'L'}${x(index)},${y(point.value)}`)
    .join('')
  // Labels every so many points, counted from the newest, so that none touch.
  const step = Math.max(1, Math.ceil(points.length / Math.max(2, Math.floor(width / 64))))
  const isLabelled = (index: number) => (points.length - 1 - index) % step === 0
  return (
    <div ref={ref} className={styles.frame} style={{ height }}>
      {width > 0 && (
        <svg width={width} height={height} role="img" aria-label={label}>
          <line x1={0} x2={width} y1={y(0)} y2={y(0)} className={styles.base} />
          <path d={path} className={styles.line} />
          {points.map((point, index) => (
            <g key={point.key}>
              {(isLabelled(index) || points.length < 25) && (
                <circle
                  cx={x(index)}
                  cy={y(point.value)}
                  r={index === points.length - 1 ? 5 : 3.5}
                  className={styles.dot}
                />
              )}
              {isLabelled(index) && (
                <>
                  <text
                    x={x(index)}
                    y={y(point.value) - 12}
                    className={styles.value}
                    data-last={index === points.length - 1 || undefined}
                  >
                    {point.label}
                  </text>
                  <text x={x(index)} y={height - 9} className={styles.tick}>
                    {point.tick}
                  </text>
                </>
              )}
            </g>
          ))}
        </svg>
      )}
    </div>
  )
}
