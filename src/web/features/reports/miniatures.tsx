import type { ReactNode } from 'react'
import { rateOf } from '../../../domain/rate.ts'
import type { StateCount, Tally } from '../../../domain/tally.ts'
import { stateOrder } from '../../ui/state-bar.tsx'
import styles from './miniatures.module.css'

/** A sheet of paper with letterhead; decoration, so hidden from screen readers. */
function Paper({ children, wide = false }: { children: ReactNode; wide?: boolean }) {
  const [width, height] = wide ? [118, 84] : [84, 118]
  return (
    <svg
      className={styles.paper}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      <rect className={styles.sheet} x={0.5} y={0.5} width={width - 1} height={height - 1} rx={2} />
      <circle className={styles.seal} cx={14} cy={13} r={4} />
      <Line x={23} y={9} width={width - 40} strong />
      <Line x={23} y={14} width={width - 56} />
      <line className={styles.rule} x1={8} x2={width - 8} y1={22} y2={22} />
      {children}
    </svg>
  )
}

function Line({ x, y, width, strong = false }: { x: number; y: number; width: number; strong?: boolean }) {
  return <rect className={strong ? styles.strong : styles.text} x={x} y={y} width={width} height={2} rx={1} />
}

/** The covering letter, with the agency's states as they are. */
export function LetterPage({ counts }: { counts: StateCount & Pick<Tally, 'headcount'> }) {
  const shares = stateOrder.map(state => ({ state, share: rateOf(counts[state], counts.headcount) ?? 0 }))
  let left = 8
  return (
    <Paper>
      {[29, 34, 39].map((y, index) => (
        <Line key={y} x={8} y={y} width={[60, 66, 40][index] ?? 50} />
      ))}
      {shares.map(({ state, share }) => {
        const width = share * 68
        const x = left
        left += width
        return <rect key={state} data-state={state} x={x} y={48} width={width} height={8} />
      })}
      {[63, 68, 73].map((y, index) => (
        <Line key={y} x={8} y={y} width={[66, 58, 63][index] ?? 50} />
      ))}
      <Line x={52} y={86} width={24} />
      <path className={styles.ink} d="M54 99c3-6 5-6 5 0s3 1 5-4 4 6 8 0" />
      <Line x={52} y={105} width={24} strong />
    </Paper>
  )
}

/** The city's summary: the agencies' rates as bars, longest first, as they are. */
export function BarsPage({ tallies }: { tallies: readonly Tally[] }) {
  const rates = tallies.slice(0, 9).map(tally => rateOf(tally.active, tally.headcount) ?? 0)
  const full = Math.max(...rates, Number.EPSILON)
  return (
    <Paper wide>
      {rates.map((rate, index) => {
        const y = 27 + index * 5.8
        return (
          <g key={y}>
            <rect className={styles.text} x={8} y={y} width={20} height={2.4} rx={1} />
            <rect
              data-state="active"
              x={32}
              y={y - 0.6}
              width={Math.max(0.8, (rate / full) * 62)}
              height={3.6}
            />
            <rect className={styles.text} x={99} y={y} width={11} height={2.4} rx={1} />
          </g>
        )
      })}
    </Paper>
  )
}

/** Many workbooks in one file. */
export function StackedPages() {
  return (
    <span className={styles.stack} aria-hidden="true">
      {[0, 1, 2].map(page => (
        <Paper key={page}>
          {[29, 34, 39, 48, 53, 58, 66, 71].map((y, index) => (
            <Line key={y} x={8} y={y} width={44 + ((index * 13) % 24)} />
          ))}
        </Paper>
      ))}
    </span>
  )
}

/** A landscape list with its header row. */
export function ListPage() {
  const columns = [8, 18, 46, 74, 96]
  return (
    <Paper wide>
      <rect className={styles.band} x={8} y={26} width={102} height={6} />
      {[28, 36, 42, 48, 54, 60, 66, 72].map((y, row) =>
        columns.map((x, column) => (
          <Line
            key={`${x}-${y}`}
            x={x + 1}
            y={y}
            width={[5, 22, 21, 16, 12][column] ?? 10}
            strong={row === 0}
          />
        )),
      )}
    </Paper>
  )
}
