import { useEffect, useRef, useState } from 'react'

/** Earlier a guess would jump about. */
const settledAfterMs = 3000

/**
 * Seconds a work will still take at its pace so far; `null` while nobody can say.
 *
 * @param work changes when another work begins
 */
export function useTimeLeft(work: string, done: number, total: number | undefined): number | null {
  const begun = useRef({ work: '', at: 0, done: 0 })
  const [left, setLeft] = useState<number | null>(null)
  useEffect(() => {
    const now = performance.now()
    if (begun.current.work !== work) begun.current = { work, at: now, done }
    const { at, done: doneThen } = begun.current
    const pace = (done - doneThen) / (now - at)
    const isSettled = total !== undefined && now - at > settledAfterMs && pace > 0
    setLeft(isSettled ? Math.max(1, Math.round((total - done) / pace / 1000)) : null)
  }, [work, done, total])
  return left
}
