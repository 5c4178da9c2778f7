import type { RawCell } from './sheet.ts'

// Control characters but blanks, soft hyphen, zero-width and direction marks, byte order mark.
const invisible = /[^\P{Cc}\t\n\r]|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu

const emptyWords = new Set([
  '-',
  '--',
  '---',
  '–',
  '—',
  'nihil',
  'n/a',
  'na',
  'tidak ada',
  '#n/a',
  'null',
  '.',
  '...',
])
const longestEmpty = 9
const dittoWords = new Set([
  'idem',
  'sda',
  's.d.a',
  's.d.a.',
  's d a',
  '"',
  '""',
  "''",
  '〃',
  '″',
  '”',
  '“',
  'sama',
])

const longestDitto = 6

/** How the words of a set begin: tells nearly every other text without folding its case. */
function beginnings(words: ReadonlySet<string>): ReadonlySet<number> {
  return new Set([...words].flatMap(word => [word.charCodeAt(0), word.toUpperCase().charCodeAt(0)]))
}
const emptyBegins = beginnings(emptyWords)
const dittoBegins = beginnings(dittoWords)

/** The text of a cell as people see it: composed, without invisible characters or outer blanks. */
export function textOf(cell: RawCell): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return cleanText(cell)
  if (cell.type === 'number') return cell.raw
  return cell.type === 'boolean' ? (cell.value ? 'TRUE' : 'FALSE') : cell.code
}

/** Cells that say "nothing": blank, a dash, "nihil", "N/A". */
export function isEmptyCell(cell: RawCell): boolean {
  if (cell === null) return true
  if (typeof cell !== 'string') return false
  const text = cleanText(cell)
  if (text === '') return true
  return (
    text.length <= longestEmpty && emptyBegins.has(text.charCodeAt(0)) && emptyWords.has(text.toLowerCase())
  )
}

/** "idem", "sda" and ditto marks: means the cell above, which may not be the row meant. */
export function isDitto(cell: RawCell): boolean {
  if (typeof cell !== 'string') return false
  const text = cleanText(cell)
  return (
    text.length <= longestDitto && dittoBegins.has(text.charCodeAt(0)) && dittoWords.has(text.toLowerCase())
  )
}

/** Ten bare digits and more: the number of a person, which nothing else in a table looks like. */
export function isLongNumber(cell: RawCell): boolean {
  if (typeof cell !== 'string' || cell.length < 10) return false
  for (let at = 0; at < cell.length; at++) {
    const code = cell.charCodeAt(at)
    if (code < 48 || code > 57) return false
  }
  return true
}

// One cell is looked at several times in a row: is it empty, a ditto mark, and what does it say?
let lastText = ''
let lastClean = ''

function cleanText(text: string): string {
  if (text === lastText) return lastClean
  const clean = isPlain(text) ? text : cleaned(text)
  lastText = text
  lastClean = clean
  return clean
}

/** Nearly every cell: visible ASCII, one blank between words, nothing to clean. */
function isPlain(text: string): boolean {
  let wasBlank = true
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 32 || code > 126 || (code === 32 && wasBlank)) return false
    wasBlank = code === 32
  }
  return !wasBlank
}

function cleaned(text: string): string {
  return text.normalize('NFC').replace(invisible, '').replace(/\s+/g, ' ').trim()
}
