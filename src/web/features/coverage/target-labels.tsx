import { usePlotArea, useYAxisScale } from 'recharts'
import type { Coverage } from '../../../contract/coverage.ts'
import { useFormat } from '../../texts/format.ts'
import { spreadLabels } from '../../ui/scale.ts'
import styles from './coverage-lines.module.css'
import { wrapWords } from './wrap-words.ts'

/** Characters that fit into the room right of the lines. */
const nameWidth = 28
const lineHeight = 18

interface TargetLabelsProps {
  readonly targets: Coverage['targets']
  /** Shares only; the names stand under the chart. */
  readonly isNarrow: boolean
}

/** Share and name of each target at the right end of its line; targets may lie a tenth of a point apart. */
export function TargetLabels({ targets, isNarrow }: TargetLabelsProps) {
  const format = useFormat()
  const plot = usePlotArea()
  const scale = useYAxisScale()
  if (plot === undefined || scale === undefined) return null
  const right = plot.x + plot.width
  const lines = targets
    .map(target => ({
      target,
      y: scale(target.basisPoints / 10_000) ?? plot.y,
      words: isNarrow ? [] : wrapWords(target.name, nameWidth),
    }))
    .toSorted((a, b) => a.y - b.y)
  const tallest = Math.max(...lines.map(line => 1 + line.words.length))
  // Labels are moved apart, lines are not.
  const places = spreadLabels(
    lines.map(line => line.y),
    tallest * lineHeight + (isNarrow ? 0 : 8),
    plot.y + plot.height,
  )
  return lines.map(({ target, y, words }, index) => {
    const place = places[index] ?? y
    return (
      <g key={target.id} className={styles.target} data-primary={target.isPrimary || undefined}>
        {Math.abs(place - y) > 3 && <path d={`M${right + 2},${y}L${right + 9},${place}`} />}
        <text x={right + 12} y={place + 4.5}>
          <tspan className={styles.strong}>{format.basisPoints(target.basisPoints)}</tspan>
          {words.map(line => (
            <tspan key={line} x={right + 12} dy={lineHeight}>
              {line}
            </tspan>
          ))}
        </text>
      </g>
    )
  })
}
