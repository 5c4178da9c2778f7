import type { RawCell } from './sheet.ts'

// Control characters but blanks, soft hyphen, zero-width and direction marks, byte order mark.
const invisible = /[^\P{Cc}\t\n\r]|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu

// Nearly every cell: nothing to clean.
const plain = /^[!-~]+( [!-~]+)*$/

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
  return text.length <= longestEmpty && (text === '' || emptyWords.has(text.toLowerCase()))
}

/** "idem", "sda" and ditto marks: means the cell above, which may not be the row meant. */
export function isDitto(cell: RawCell): boolean {
  if (typeof cell !== 'string') return false
  const text = cleanText(cell)
  return text.length <= longestDitto && dittoWords.has(text.toLowerCase())
}

// One cell is looked at several times in a row: is it empty, a ditto mark, and what does it say?
let lastText = ''
let lastClean = ''

function cleanText(text: string): string {
  if (text === lastText) return lastClean
  const clean = plain.test(text) ? text : cleaned(text)
  lastText = text
  lastClean = clean
  return clean
}

function cleaned(text: string): string {
  return text.normalize('NFC').replace(invisible, '').replace(/\s+/g, ' ').trim()
}
