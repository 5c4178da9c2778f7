import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** An error as the log may hold it. */
export interface ErrorDescription {
  readonly name: string
  readonly code?: string
  /** SQLite's own number of what went wrong. */
  readonly errcode?: number
  /** Where in our files and packages, innermost first. */
  readonly at?: readonly string[]
  /** The same for the same bug, so that it can be counted and found again. */
  readonly fingerprint?: string
  readonly message?: string
  readonly cause?: ErrorDescription
}

/**
 * What a bug is known by, without its message: a message quotes what it stumbled over (a value that
 * would not parse, the row that broke a rule), and no pattern tells a name from other words. Class,
 * code and place lead to the line all the same.
 */
export function describeError(error: unknown, depth = 0): ErrorDescription {
  if (!(error instanceof Error)) return { name: typeof error }
  const name = plainWord(error.name) ?? 'Error'
  const code = 'code' in error ? plainWord(error.code) : undefined
  const errcode = 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : undefined
  const at = framesOf(error)
  return {
    name,
    ...(code !== undefined && { code }),
    ...(errcode !== undefined && { errcode }),
    at,
    fingerprint: createHash('sha256')
      .update([name, code, ...at].join('\n'))
      .digest('base64url')
      .slice(0, 10),
    ...(isOfSystem(error) && { message: error.message }),
    ...(error.cause !== undefined && depth < 3 && { cause: describeError(error.cause, depth + 1) }),
  }
}

/** Lines such as `at readRow (src/ingest/rows.ts:12:3)`: names of functions and files, never arguments. */
function framesOf({ stack = '', message }: Error): string[] {
  // A message of several lines may look like frames: the stack is what comes after it.
  const begin = stack.indexOf(message)
  const after = message === '' || begin < 0 ? stack : stack.slice(begin + message.length)
  return after
    .split('\n')
    .map(
      line => /^ {4}at (?:async )?(?:[\w$.<>[\] #]+ \()?(?:file:\/\/)?([^\s()]+:\d+:\d+)\)?$/.exec(line)?.[1],
    )
    .filter(place => place !== undefined)
    .filter(place => place.startsWith(root) || place.startsWith('node:'))
    .map(place => place.replace(root, ''))
    .slice(0, 12)
}

/**
 * The operating system's own words (`ENOSPC: no space left on device, write`) name a call and a file
 * of ours; no file of the server is called as somebody who uploads wants it.
 */
function isOfSystem(error: Error): boolean {
  const isNamed = 'syscall' in error && 'errno' in error && typeof error.errno === 'number'
  return isNamed && /^[A-Z\d]+: /.test(error.message) && !/\d{10}/.test(error.message)
}

/** A class or a code; anything else could be data. */
function plainWord(value: unknown): string | undefined {
  return typeof value === 'string' && /^[A-Za-z_$][\w$-]{0,60}$/.test(value) && !/\d{6}/.test(value)
    ? value
    : undefined
}
