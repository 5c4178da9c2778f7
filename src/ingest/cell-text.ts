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
  return text === '' || emptyWords.has(text.toLowerCase())
}

/** "idem", "sda" and ditto marks: means the cell above, which may not be the row meant. */
export function isDitto(cell: RawCell): boolean {
  return typeof cell === 'string' && dittoWords.has(cleanText(cell).toLowerCase())
}

function cleanText(text: string): string {
  if (plain.test(text)) return text
  return text.normalize('NFC').replace(invisible, '').replace(/\s+/g, ' ').trim()
}
