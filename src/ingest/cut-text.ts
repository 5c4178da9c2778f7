/**
 * A piece of a text that doesn't keep the whole text alive. V8 makes a view of anything from 13
 * characters up, so a kept NIP would hold on to everything read with it; shorter pieces, or two
 * of them joined, are copies.
 */
export function cut(text: string, from: number, to: number): string {
  const length = to - from
  if (length < 13) return text.slice(from, to)
  if (length < 25) return text.slice(from, from + 12) + text.slice(from + 12, to)
  return ` ${text.slice(from, to)}`.slice(1)
}
