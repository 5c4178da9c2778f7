import { useCallback, useRef, useState } from 'react'

export interface Uncached<Input extends readonly unknown[], Output> {
  readonly value: Output | null
  readonly error: unknown
  readonly isPending: boolean
  readonly run: (...input: Input) => Promise<void>
  /** Lets go of the answer; one that is still on the way is not taken any more. */
  readonly forget: () => void
}

/**
 * A call whose question or answer may stay in no cache, such as a person's number: both live with the
 * component that asked, and are gone with it.
 */
export function useUncached<Input extends readonly unknown[], Output>(
  send: (...input: Input) => Promise<Output>,
): Uncached<Input, Output> {
  const [state, setState] = useState<Pick<Uncached<Input, Output>, 'value' | 'error' | 'isPending'>>(idle)
  const turn = useRef(0)
  const forget = useCallback(() => {
    turn.current += 1
    setState(idle)
  }, [])
  const run = async (...input: Input) => {
    turn.current += 1
    const own = turn.current
    setState({ value: null, error: null, isPending: true })
    try {
      const value = await send(...input)
      if (own === turn.current) setState({ value, error: null, isPending: false })
    } catch (error) {
      if (own === turn.current) setState({ value: null, error, isPending: false })
    }
  }
  return { ...state, run, forget }
}

const idle = { value: null, error: null, isPending: false }
