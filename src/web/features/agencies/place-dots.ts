interface Dot {
  readonly x: number
  readonly radius: number
}

/**
 * Gives dots on one line a height of their own, so that none covers another:
 * each takes the free place nearest to the middle, the large ones first. Where
 * there is no free place left (many at one value) they overlap at the middle.
 *
 * @returns in the order given
 */
export function placeDots<T extends Dot>(dots: readonly T[], middle: number): (T & { y: number })[] {
  const placed: { x: number; y: number; radius: number }[] = []
  const heights = new Map<T, number>()
  for (const dot of dots.toSorted((a, b) => b.radius - a.radius)) {
    const near = placed.filter(other => Math.abs(other.x - dot.x) < other.radius + dot.radius + 1)
    const y = offsets(middle - dot.radius).find(offset =>
      near.every(other => isFree(dot, middle + offset, other)),
    )
    heights.set(dot, middle + (y ?? 0))
    placed.push({ x: dot.x, y: middle + (y ?? 0), radius: dot.radius })
  }
  return dots.map(dot => ({ ...dot, y: heights.get(dot) ?? middle }))
}

/** 0, −2, 2, −4, 4, … up to the edge. */
function offsets(limit: number): number[] {
  const steps = Math.max(0, Math.floor(limit / 2))
  return [0, ...Array.from({ length: steps }, (_, index) => [-(index + 1) * 2, (index + 1) * 2]).flat()]
}

function isFree(dot: Dot, y: number, other: { x: number; y: number; radius: number }): boolean {
  return Math.hypot(dot.x - other.x, y - other.y) >= dot.radius + other.radius + 1
}
