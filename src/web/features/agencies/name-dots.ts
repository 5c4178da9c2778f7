interface NamedDot {
  readonly x: number
  readonly y: number
  readonly radius: number
  /** Empty: stays unnamed. */
  readonly name: string
}

interface Field {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** A line from top to bottom that no name may cross. */
  readonly line: number | null
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Rather too wide than too narrow: a letter of the face at the size of the names. */
const letter = 8
const ascent = 11
const descent = 4
const gap = 5
const most = 8

interface Place {
  readonly x: number
  /** Baseline. */
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}

/**
 * Finds places for names over, right of, left of or under their dots, where
 * they touch no dot, no other name and no line; a name without one is left out.
 * Those who stand apart choose first, then the largest.
 */
export function nameDots<T extends NamedDot>(dots: readonly T[], field: Field): (Place & { dot: T })[] {
  const placed: (Place & { dot: T; box: Box })[] = []
  const apart = dots.filter(dot => dots.every(other => other === dot || Math.abs(other.x - dot.x) > 40))
  const order = [
    ...apart,
    ...dots.filter(dot => !apart.includes(dot)).toSorted((a, b) => b.radius - a.radius),
  ]
  for (const dot of order.filter(candidate => candidate.name !== '').slice(0, most)) {
    const free = placesOf(dot)
      .map(place => ({ ...place, dot, box: boxAt(place, dot.name.length * letter) }))
      .find(
        ({ box }) =>
          isInside(box, field) &&
          dots.every(other => !touches(box, other)) &&
          placed.every(other => !overlaps(box, other.box)),
      )
    if (free !== undefined) placed.push(free)
  }
  return placed
}

function placesOf({ x, y, radius }: NamedDot): Place[] {
  return [
    { x, y: y - radius - gap - descent, anchor: 'middle' },
    { x: x + radius + gap, y: y + 4, anchor: 'start' },
    { x: x - radius - gap, y: y + 4, anchor: 'end' },
    { x, y: y + radius + gap + ascent, anchor: 'middle' },
  ]
}

function boxAt({ x, y, anchor }: Place, width: number): Box {
  const left = x - { start: 0, middle: width / 2, end: width }[anchor]
  return { left, right: left + width, top: y - ascent, bottom: y + descent }
}

function isInside(box: Box, { left, right, top, bottom, line }: Field): boolean {
  return (
    box.left >= left &&
    box.right <= right &&
    box.top >= top &&
    box.bottom <= bottom &&
    (line === null || box.right < line - 2 || box.left > line + 2)
  )
}

function touches(box: Box, { x, y, radius }: NamedDot): boolean {
  const dx = x - Math.min(Math.max(x, box.left), box.right)
  const dy = y - Math.min(Math.max(y, box.top), box.bottom)
  return Math.hypot(dx, dy) < radius + 1
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom && b.top < a.bottom
}
