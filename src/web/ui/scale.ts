/** Maps numbers of one range onto another, straight. */
export function linearScale(
  [fromLow, fromHigh]: readonly [number, number],
  [toLow, toHigh]: readonly [number, number],
): (value: number) => number {
  const span = fromHigh - fromLow
  return value => (span === 0 ? toLow : toLow + ((value - fromLow) / span) * (toHigh - toLow))
}

/**
 * Moves labels apart along one axis so that neighbours keep a distance; order
 * and, as far as there is room, places are kept.
 *
 * @param places wished places, ascending
 */
export function spreadLabels(places: readonly number[], distance: number, limit: number): number[] {
  const moved = places.reduce<number[]>((done, place) => {
    const before = done.at(-1)
    done.push(before === undefined ? place : Math.max(place, before + distance))
    return done
  }, [])
  for (let index = moved.length - 1; index >= 0; index--) {
    const bound = index === moved.length - 1 ? limit : (moved[index + 1] ?? limit) - distance
    moved[index] = Math.min(moved[index] ?? bound, bound)
  }
  return moved
}
