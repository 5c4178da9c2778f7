import { completionMarks } from '../../domain/completion-marks.ts'
import type { SheetLayout } from '../../ingest/ingest-context.ts'
import { parseNipCell } from '../../ingest/parse-identifier.ts'
import type { RawCell, RawNumber } from '../../ingest/sheet.ts'
import type { SetAsideRow } from '../../report/set-aside-workbook.ts'
import { type CellLook, type SheetCell, text } from '../../report/sheet-model.ts'
import type { RowSetAside } from '../system-store.ts'
import type { SetAsideContext } from './make-set-aside.ts'

/** A row set aside with its cells as they stood, and in words what is wrong with it. */
export function rowAsItStood(
  row: RowSetAside,
  headers: SheetLayout['headers'],
  { raw, identifiers, isCompletion, texts, language }: SetAsideContext,
): SetAsideRow {
  const found = raw.get(row.sheet)?.get(row.row)
  const groups = [...new Set(row.issues.map(issue => issue.group))].filter(group => group > 0)
  const marked = new Set(row.issues.map(issue => issue.column))
  // A sixteenth digit that a spreadsheet made up must not come back as if somebody had written it.
  const lost = new Set(
    row.issues.filter(issue => issue.code === 'nik-digits-lost').map(issue => issue.column),
  )
  const { group: groupWord } = completionMarks[language]
  const words = row.issues.map(issue => ({
    before: issue.group > 0 ? `${groupWord} ${issue.group}: ` : '',
    ...texts.issue(issue),
  }))
  const place = isCompletion ? row.from : row
  return {
    cells: headers.map(({ text: header, column }) =>
      cellAsItStood(found?.cells[column] ?? null, {
        look: header !== '' && marked.has(header) ? 'marked' : 'cell',
        isIdentifier: identifiers.has(header),
        hasLostDigit: lost.has(header),
        date1904: found?.date1904 ?? false,
      }),
    ),
    reason: inLines(words.map(({ before, message }) => `${before}${message}`)),
    remedy: inLines(words.flatMap(({ before, remedy }) => (remedy === null ? [] : `${before}${remedy}`))),
    place: place === null ? null : { sheet: place.sheet, row: place.row, groups: groups.join(', ') },
  }
}

function inLines(lines: readonly string[]): string {
  return [...new Set(lines)].join('\n')
}

interface Standing {
  readonly look: CellLook
  readonly isIdentifier: boolean
  readonly hasLostDigit: boolean
  readonly date1904: boolean
}

const errors = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'])
const daysTo1904 = 1462

/** Nothing is read anew: texts stay texts, numbers keep their digits, dates their day and time. */
export function cellAsItStood(cell: RawCell, standing: Standing): SheetCell {
  const { look, hasLostDigit } = standing
  if (cell === null) return text(null, look)
  if (typeof cell === 'string') return text(cell, look)
  if (cell.type === 'boolean') return text(cell.value ? 'TRUE' : 'FALSE', look)
  // A formula that never had a value has no error of its own; it must not come back as a text.
  if (cell.type === 'error')
    return { kind: 'error', value: errors.has(cell.code) ? cell.code : '#VALUE!', look }
  const digits = digitsOf(cell)
  if (digits !== null && (standing.isIdentifier || digits.length > 15)) {
    return text(hasLostDigit ? `${digits.slice(0, -1)}?` : soundDigits(digits, cell), look)
  }
  return numberAsItStood(cell, standing)
}

/**
 * A number of 18 digits that may have been rounded comes back as what is left of it: as a text its last
 * digits would be taken for a NIP that nobody wrote. Three zeros are how Excel shows it, and are known as
 * such; where others may be meant they are a gap.
 */
function soundDigits(digits: string, cell: RawNumber): string {
  if (digits.length !== 18) return digits
  const { value } = parseNipCell(cell)
  if (value === null || value.damage === null) return digits
  return 'first15' in value.damage ? `${value.damage.first15}000` : `${digits.slice(0, 15)}???`
}

function numberAsItStood(cell: RawNumber, { look, date1904 }: Standing): SheetCell {
  const value = Number(cell.raw)
  if (!Number.isFinite(value)) return text(cell.raw, look)
  if (!cell.isDate) return { kind: 'plain', value, look }
  const serial = date1904 ? value + daysTo1904 : value
  return { kind: Number.isInteger(serial) ? 'day' : 'moment', value: serial, look }
}

/** A whole number's digits, written out; `null` for any other number. */
function digitsOf({ raw, isDate }: RawNumber): string | null {
  if (isDate) return null
  const [, whole = '', fraction = '', exponent = '0'] =
    /^(\d+)(?:\.(\d+))?(?:[eE]\+?(\d{1,2}))?$/.exec(raw) ?? []
  if (whole === '' || fraction.replace(/0+$/, '').length > Number(exponent)) return null
  const zeros = Number(exponent) - fraction.length
  return zeros >= 0
    ? `${whole}${fraction}${'0'.repeat(zeros)}`
    : `${whole}${fraction.slice(0, Number(exponent))}`
}
