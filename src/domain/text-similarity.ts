// A cell may hold a whole letter; compared with every name for every row, it would hold up the file for minutes.
const longestName = 300

/**
 * How alike two folded texts are, 0 to 1: Dice's coefficient over pairs of
 * neighbouring letters. Good for proposals, never enough to decide.
 *
 * @example similarity('dinas kesehatan', 'dinas kesehtan') // 0.92…
 */
export function similarity(a: string, b: string): number {
  if (a === b) return 1
  if (a.length > longestName || b.length > longestName) return 0
  const left = pairsOf(a)
  const right = pairsOf(b)
  if (left.length === 0 || right.length === 0) return 0
  const counts = new Map<string, number>()
  for (const pair of left) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  let shared = 0
  for (const pair of right) {
    const count = counts.get(pair) ?? 0
    if (count === 0) continue
    counts.set(pair, count - 1)
    shared += 1
  }
  return (2 * shared) / (left.length + right.length)
}

function pairsOf(text: string): string[] {
  const letters = text.replaceAll(' ', '')
  return Array.from({ length: Math.max(0, letters.length - 1) }, (_, i) => letters.slice(i, i + 2))
}
