import type { TFunction } from 'i18next'

/** What can be said of a new password while it is typed; the server decides, with a longer list. */
export type PasswordAdvice = 'short' | 'ownName' | 'wellKnown' | 'monotone' | 'same' | 'good' | 'strong'

export const shortestPassword = 12
const strongLength = 18
const fewestDifferent = 5

const wellKnown = [
  'administrator',
  'orangtuaasuh',
  'pantauasuh',
  'bismillah',
  'indonesia',
  'katasandi',
  'semarang',
  'password',
  'rahasia',
  'operator',
  'walikota',
  'qwerty',
  'asdfgh',
  'admin',
  'sandi',
  'bpjs',
]
const digitsInARow = /0?123456789?0?|(?:19|20)\d\d|123+/g

/**
 * Judges a password here, so that it never travels before it is chosen.
 *
 * @param ownWords the username first, then the name
 */
export function advise(password: string, ownWords: readonly string[] = [], current = ''): PasswordAdvice {
  if (password.length < shortestPassword) return 'short'
  if (password === current) return 'same'
  const bare = plain(password)
  if (isMonotone(bare)) return 'monotone'
  const own = ownWords.flatMap(word => [plain(word), ...word.split(/[\s._-]+/).map(plain)])
  const [username = ''] = own
  if (username.length > 2 && bare.includes(username)) return 'ownName'
  if (isMonotone(without(bare, own))) return 'ownName'
  if (isMonotone(without(bare, [...own, ...wellKnown]).replace(digitsInARow, ''))) return 'wellKnown'
  return password.length < strongLength ? 'good' : 'strong'
}

/** Whether a password is worth sending. */
export function isAcceptable(advice: PasswordAdvice): boolean {
  return advice === 'good' || advice === 'strong'
}

/** What is wrong with a password, beside its field. */
export function passwordFault(advice: PasswordAdvice, t: TFunction): string | null {
  if (isAcceptable(advice)) return null
  return advice === 'short' ? t('identity.tooShort') : t(`identity.rules.${advice}`)
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[\s._-]+/g, '')
}

/** Longest first, so that a short word does not break up a long one. */
function without(text: string, words: readonly string[]): string {
  return words
    .filter(word => word.length > 2)
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, word) => rest.replaceAll(word, ''), text)
}

function isMonotone(text: string): boolean {
  return new Set(text).size < fewestDifferent
}
