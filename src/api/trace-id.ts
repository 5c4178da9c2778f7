/** The header that names a call in its answer. */
export const traceHeader = 'x-trace-id'

/** Consonants alone: a trace id never looks like somebody's number, and never spells a word. */
const letters = 'bcdfghjkmnpqrstv'
const length = 24

const ids = new WeakMap<Request, string>()

/**
 * Names one call: in its answer, in the log, in the audit and on the workbook it made. Always our
 * own: one that the caller chose could hold a person's number, or be the name of another call.
 */
export function traceIdOf(request: Request): string {
  const known = ids.get(request)
  if (known !== undefined) return known
  // Sixteen letters divide 256: each is equally likely, 96 random bits in all.
  const bytes = crypto.getRandomValues(new Uint8Array(length))
  const id = Array.from(bytes, byte => letters[byte % letters.length]).join('')
  ids.set(request, id)
  return id
}
