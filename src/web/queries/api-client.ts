import type { z } from 'zod'
import type { Endpoint, FileEndpoint } from '../../contract/endpoint.ts'
import { problem } from '../../contract/problem.ts'
import { currentLanguage } from '../texts/language.ts'
import { ProblemError, UnreachableError } from './problem-error.ts'
import { sessionClock } from './session-clock.ts'
import { sessionGate } from './session-gate.ts'

type Values = Readonly<Record<string, string | number | undefined>>

export interface CallInput<Query, Body> {
  /** Values of the `:name` parts of the path. */
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Query
  readonly body?: Body
  readonly signal?: AbortSignal
}

/**
 * Calls one endpoint of the contract and checks its answer by the same schema
 * the server was written against. A call that came too late for its session
 * waits until the person has signed in again; see {@link sessionGate}.
 *
 * @throws ProblemError with the server's reason, UnreachableError if there was no answer
 */
export function call<Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  endpoint: Endpoint<Q, B, R>,
  input: CallInput<z.input<Q>, z.input<B>> = {},
): Promise<z.output<R>> {
  const once = () => callOnce(endpoint, input)
  if (passesGate(endpoint.id)) return once()
  return sessionGate.pass(once, { isChange: endpoint.method !== 'GET', signal: input.signal })
}

/** Whether an answer shows that a session goes on. */
function isOfSession(id: string): boolean {
  return id !== 'auth.sign-out' && id !== 'health.read' && !id.startsWith('set-up.')
}

/** Calls with which somebody comes in, or asks whether they are: waiting for a session they would wait for ever. */
function passesGate(id: string): boolean {
  if (id === 'me.read' || id.startsWith('auth.') || id.startsWith('set-up.')) return true
  return id.startsWith('me.') && sessionGate.state().need !== null
}

async function callOnce<Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  endpoint: Endpoint<Q, B, R>,
  input: CallInput<z.input<Q>, z.input<B>>,
): Promise<z.output<R>> {
  const response = await send(addressOf(endpoint.path, input.params, input.query as Values | undefined), {
    method: endpoint.method,
    headers: {
      accept: 'application/json',
      'accept-language': currentLanguage(),
      ...(input.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(input.body === undefined ? {} : { body: JSON.stringify(input.body) }),
    ...(input.signal === undefined ? {} : { signal: input.signal }),
  })
  if (!response.ok) throw readProblem(await response.text(), response.status, response.headers)
  if (isOfSession(endpoint.id)) sessionClock.noteAnswer()
  return endpoint.response.parse(await response.json())
}

/** Address of a file of the contract, for a plain link: the browser streams it to disk. */
export function fileAddress<Q extends z.ZodType>(
  endpoint: FileEndpoint<Q>,
  input: { params?: Readonly<Record<string, string>>; query?: z.input<Q> } = {},
): string {
  return addressOf(endpoint.path, input.params, input.query as Values | undefined)
}

/** Fills the path and appends the query, leaving out what is not set. */
export function addressOf(
  path: string,
  params: Readonly<Record<string, string>> = {},
  query: Values = {},
): string {
  const filled = path.replace(/:([A-Za-z]+)/g, (_, name: string) => {
    const value = params[name]
    if (value === undefined) throw new RangeError(`no value for :${name} of ${path}`)
    return encodeURIComponent(value)
  })
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') search.set(name, String(value))
  }
  return search.size === 0 ? filled : `${filled}?${search}`
}

/** Reads problem+json; anything else (a proxy's page, an empty body) counts as no answer. */
export function readProblem(
  text: string,
  status: number,
  headers?: Headers,
): ProblemError | UnreachableError {
  try {
    const wait = Number(headers?.get('retry-after') ?? Number.NaN)
    return new ProblemError(problem.parse(JSON.parse(text)), Number.isFinite(wait) ? wait : null)
  } catch (cause) {
    return new UnreachableError(new Error(`status ${status}`, { cause }))
  }
}

async function send(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init)
  } catch (cause) {
    // A cancelled query is no failure: react-query must see the abort itself.
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw new UnreachableError(cause)
  }
}
