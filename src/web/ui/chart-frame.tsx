import { type ReactNode, Suspense } from 'react'
import { Placeholder } from './skeletons.tsx'

interface ChartFrameProps {
  /** Says the finding in words; the chart's accessible name. */
  readonly label: string
  readonly height: number
  readonly children: ReactNode
}

/**
 * Names a chart and keeps its place while its code is on the way. The drawing
 * part is no small file: charts load it on their own, not with the first page.
 */
export function ChartFrame({ label, height, children }: ChartFrameProps) {
  return (
    <div role="img" aria-label={label} style={{ height }}>
      <Suspense fallback={<Placeholder height={`${height}px`} />}>{children}</Suspense>
    </div>
  )
}
