import { foldText } from './agency.ts'

const titlesBefore = new Set('dr drs dra drg drh ir h hj prof apt ns sdr sdri bapak ibu kh'.split(' '))
const degreesAfter = new Set(
  (
    'se sh st sp mm mt mh mp sip map mpa mba phd skm mkes mkom skom spd mpd spdi mpdi ssi msi ssos msos sag mag ' +
    'sst sstp stp sstt amd amdkeb amk amkeb skep skeb skg sked ners ns spsi mpsi shut spt sgz smn sak mak msc meng ' +
    'mhum shum sthi shi sei sfarm apt drs dra ma ba bsc cht cpa ak ama ca mtr strkeb strkep spog spa sppd phd'
  ).split(' '),
)
const muhammad = new Set(
  'moh muh mohamad mohammad muhamad muhammad mochamad mochammad mochamat moch much muchamad mohd'.split(' '),
)

/**
 * A name reduced to what two lists of the same person share: no titles or
 * degrees, no case or accents, every spelling of Muhammad the same. For
 * comparison only, never shown.
 *
 * @example foldPersonName('Drs. H. Moh. Arif Santoso, S.H., M.M.') // 'muhammad arif santoso'
 */
export function foldPersonName(name: string): string {
  // Most names of a long list are plain words: nothing to take apart.
  const words = plainName.test(name) ? name.toLowerCase().split(' ') : wordsOf(name)
  let start = 0
  while (start < words.length - 1 && titlesBefore.has(words[start] as string)) start += 1
  let end = words.length
  while (end > start + 1 && degreesAfter.has(words[end - 1] as string)) end -= 1
  return words
    .slice(start, end)
    .map(word => (muhammad.has(word) ? 'muhammad' : word))
    .join(' ')
}

const plainName = /^[A-Za-z]+(?: [A-Za-z]+)*$/

function wordsOf(name: string): string[] {
  const beforeDegrees = name.split(',')[0] ?? ''
  return beforeDegrees
    .split(/\s+/)
    .flatMap(splitGlued)
    .map(word => foldText(word.replace(/['’`]/g, '')).replaceAll(' ', ''))
    .filter(word => word !== '')
}

const letter = /[\p{L}\p{N}]/u

/** Whether two names can be the same person's as two lists write them; blanks inside a name don't matter. */
export function namesAgree(a: string, b: string): boolean {
  if (a === b) return letter.test(a)
  const left = foldPersonName(a).replaceAll(' ', '')
  return left !== '' && left === foldPersonName(b).replaceAll(' ', '')
}

/**
 * Names that agree end alike: tells most apart from one whose end is known, without taking them to pieces.
 * `false` only if {@link namesAgree} would say so too.
 */
export function mayEndSo(name: string, end: string): boolean {
  if (end === '') return true
  const other = endOfName(name)
  return other === '' || other === end
}

/** The last two letters before the degrees; empty where a degree or an accent may be among them. */
export function endOfName(name: string): string {
  const comma = name.indexOf(',')
  const end = comma < 0 ? name.length : comma
  const word = name.slice(name.lastIndexOf(' ', end - 1) + 1, end).toLowerCase()
  return /^[a-z]{2,}$/.test(word) && !degreesAfter.has(word) && !muhammad.has(word) ? word.slice(-2) : ''
}

/**
 * Whether two names can be one that was misspelt or shortened: a letter or two
 * wrong (never the first of a word), words cut to initials, one word left out,
 * or the words in another order. Weak evidence: only beside a number that fits.
 *
 * @example namesResemble('Dian Pratiwi', 'Dian P.') // true
 * @example namesResemble('Budi Hartono', 'Rudi Hartono') // false
 */
export function namesResemble(a: string, b: string): boolean {
  const left = foldPersonName(a).split(' ')
  const right = foldPersonName(b).split(' ')
  if (left[0] === '' || right[0] === '') return false
  if (left.length === right.length) {
    return isMisspelt(left, right) || isShortened(left, right) || isReordered(left, right)
  }
  const [more, fewer] = left.length > right.length ? [left, right] : [right, left]
  return isMisspelt([more.join('')], [fewer.join('')]) || isShortened(more, fewer)
}

function isMisspelt(left: readonly string[], right: readonly string[]): boolean {
  let wrong = 0
  for (const [index, word] of left.entries()) {
    const other = right[index] as string
    if (word.charAt(0) !== other.charAt(0)) return false
    wrong += lettersApart(word, other)
  }
  const length = left.join('').length
  return wrong <= (length >= 12 ? 2 : length >= 6 ? 1 : 0)
}

/** The words of the shorter name in order, each whole or cut; enough of them whole to tell people apart. */
function isShortened(more: readonly string[], fewer: readonly string[]): boolean {
  let whole = 0
  let at = 0
  for (const word of fewer) {
    while (at < more.length && !isCut(more[at] as string, word)) at += 1
    if (at === more.length || (at > 0 && word === fewer[0])) return false
    if (more[at] === word && word.length >= 3) whole += 1
    at += 1
  }
  const leftOut = more.length - fewer.length
  return leftOut === 0 ? whole >= 1 : leftOut === 1 && whole >= 2
}

function isReordered(left: readonly string[], right: readonly string[]): boolean {
  return left.length >= 2 && left.toSorted().join(' ') === right.toSorted().join(' ')
}

/** One word is the beginning of the other: an initial, or three letters and more. */
function isCut(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a]
  return (short.length === 1 || short.length >= 3 || short === long) && long.startsWith(short)
}

/** Letters to add, drop, change or swap with the next one; 3 stands for more than two. */
function lettersApart(a: string, b: string): number {
  if (a === b) return 0
  if (Math.abs(a.length - b.length) > 2) return 3
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a.charAt(i - 1) === b.charAt(j - 1)
      let least = Math.min(
        (row[j - 1] as number) + (isSame ? 0 : 1),
        (row[j] as number) + 1,
        (next[j - 1] as number) + 1,
      )
      const isSwap =
        i > 1 && j > 1 && a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1)
      if (isSwap) least = Math.min(least, (before[j - 2] as number) + 1)
      next.push(least)
    }
    before = row
    row = next
  }
  return row[b.length] as number
}

/** `Drs.H.Moh.Arif` is four words, `S.Pd` and `M.Si` are one. */
function splitGlued(word: string): string[] {
  if (!word.includes('.')) return [word]
  const whole = foldText(word).replaceAll(' ', '')
  return degreesAfter.has(whole) ? [word] : word.split('.')
}
