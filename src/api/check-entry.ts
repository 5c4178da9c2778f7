import type { NewAuditEntry } from './audit.ts'

/** Longest run of digits that no NIK (16), NIP (18) or phone number (10 to 13) fits into. */
const longDigits = /\d(?:[ .-]?\d){7}/
const largestNumber = 99_999_999

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const accountId = /^[A-Za-z0-9]{32}$/
const shownPerson = /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/
const date = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d{3})?Z)?$/
/** One word of a code, or several with commas: a name of a person has a blank or a capital, a file's a point. */
const code = /^[a-z0-9]+([-_,][a-z0-9]+)*$/
const key = /^[a-z][A-Za-z]{0,39}$/
const traceId = /^[a-z]{8,64}$/

/**
 * Keeps whatever could be a number, a name, a search text or a file name out of an entry: entries are
 * never deleted, so what gets in stays for good.
 *
 * @throws for such an entry, for noting it is a bug
 */
export function checkEntry({ actorId, subject, detail = {}, traceId: trace }: NewAuditEntry): void {
  if (actorId !== null && !isOpaque(actorId)) throw refusal('actorId')
  if (subject != null) {
    const fits = subject.type === 'person' ? shownPerson.test(subject.id) : isOpaque(subject.id)
    if (!fits) throw refusal(`subject (${subject.type})`)
  }
  if (trace != null && !traceId.test(trace)) throw refusal('traceId')
  for (const [name, value] of Object.entries(detail)) {
    if (!key.test(name) || !isHarmless(value)) throw refusal(`detail.${name.slice(0, 40)}`)
  }
}

/** Whether a value can be no number of a person, no name, no search text and no file name. */
export function isHarmless(value: unknown): boolean {
  if (value === null || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isSafeInteger(value) && Math.abs(value) <= largestNumber
  return typeof value === 'string' && (date.test(value) || isOpaque(value))
}

function isOpaque(value: string): boolean {
  if (uuid.test(value) || accountId.test(value) || shownPerson.test(value)) return true
  return value.length <= 100 && code.test(value) && !longDigits.test(value)
}

/** Says where, never what: the refused text may be the very thing that must not be kept. */
function refusal(where: string): TypeError {
  return new TypeError(`an entry may not hold this as ${where}`)
}
