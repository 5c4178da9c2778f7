export const minPasswordLength = 12

/** Words on which guessed passwords are built, here and everywhere. */
const guessable = [
  'password',
  'passw0rd',
  'katasandi',
  'sandi',
  'rahasia',
  'admin',
  'administrator',
  'operator',
  'walikota',
  'sekretaris',
  'bismillah',
  'indonesia',
  'semarang',
  'pantauasuh',
  'orangtuaasuh',
  'bpjs',
  'qwerty',
  'qwertyuiop',
  'asdfghjkl',
  'letmein',
  'welcome',
  'changeme',
  'sayang',
  'iloveyou',
  'contoh',
  'example',
  'secret',
  'test',
]

/**
 * Whether a password is too easy to guess: too short, or nothing much is left
 * once well-known words, the user's own name, digits in a row and repeats are
 * taken away.
 */
export function isWeakPassword(password: string, username: string, name = ''): boolean {
  if (password.length < minPasswordLength) return true
  let rest = password.toLowerCase().replace(/[\s._-]+/g, '')
  const own = [username.replace(/[._-]+/g, ''), ...name.split(/[^\p{L}\p{N}]+/u)].map(word =>
    word.toLowerCase(),
  )
  for (const word of [...own, ...guessable].toSorted(byLength)) {
    if (word.length > 2) rest = rest.replaceAll(word, '')
  }
  rest = rest.replace(/0?123456789?0?|(?:19|20)\d\d|123+/g, '').replace(/(.)\1+/g, '$1')
  return new Set(rest).size < 5
}

/** Longest first, so that a short word does not break up a long one. */
function byLength(a: string, b: string): number {
  return b.length - a.length
}
