import type { CellLook, SheetCell } from './sheet-model.ts'

/** The part of a spreadsheet's cell format that the workbooks use. */
export interface CellFormat {
  readonly font?: {
    readonly name?: string
    readonly size?: number
    readonly bold?: boolean
    readonly underline?: 'single'
    readonly color?: Colour
  }
  readonly fill?: { readonly type: 'pattern'; readonly pattern: 'solid'; readonly fgColor: Colour }
  readonly border?: { readonly top?: Border; readonly bottom?: Border }
  readonly alignment?: {
    readonly horizontal?: 'left' | 'center' | 'right'
    readonly vertical?: 'top' | 'center' | 'bottom'
    readonly wrapText?: boolean
    readonly indent?: number
  }
  readonly numFmt?: string
}

interface Colour {
  readonly rgb: string
}

interface Border {
  readonly style: 'thin' | 'medium' | 'thick'
  readonly color: Colour
}

export const ink = '14212B'
export const soft = '5A6B78'
export const accent = '0B5A73'
const line = 'D3DAE0'
const band = 'F4F7F8'

/** Font of everything that says nothing else. */
export const defaultFont = { name: 'Calibri', size: 11, color: { rgb: ink } } as const

const hairline = { style: 'thin', color: { rgb: line } } as const
const topLeft = { vertical: 'top', wrapText: true } as const
const middle = { vertical: 'center', wrapText: true } as const

const header: CellFormat = {
  font: { bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: accent } },
  alignment: middle,
}

const looks: Readonly<Record<CellLook, CellFormat>> = {
  title: { font: { size: 16, bold: true, color: { rgb: ink } }, alignment: { vertical: 'center' } },
  subtitle: { font: { size: 10, color: { rgb: soft } }, alignment: { vertical: 'center' } },
  heading: { font: { size: 12, bold: true, color: { rgb: accent } }, alignment: { vertical: 'bottom' } },
  finding: { font: { size: 13, bold: true, color: { rgb: accent } }, alignment: { vertical: 'center' } },
  header,
  'header-right': { ...header, alignment: { ...middle, horizontal: 'right' } },
  'header-after-number': { ...header, alignment: { ...middle, horizontal: 'left', indent: 1 } },
  // What was added to somebody's own rows is told apart from them, and so are the cells in question.
  'header-added': { ...header, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: soft } } },
  added: {
    font: { size: 10, color: { rgb: soft } },
    border: { bottom: hairline },
    alignment: topLeft,
  },
  marked: {
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF1CC' } },
    border: { bottom: hairline },
    alignment: topLeft,
  },
  cell: { border: { bottom: hairline }, alignment: topLeft },
  index: { border: { bottom: hairline }, alignment: { ...topLeft, horizontal: 'center' } },
  // A number beside it ends where this text would begin.
  'after-number': { border: { bottom: hairline }, alignment: { ...topLeft, horizontal: 'left', indent: 1 } },
  'cell-right': { border: { bottom: hairline }, alignment: { ...topLeft, horizontal: 'right' } },
  code: {
    font: { name: 'Consolas', size: 9, color: { rgb: ink } },
    border: { bottom: hairline },
    alignment: topLeft,
  },
  total: {
    font: { bold: true },
    border: { top: { style: 'medium', color: { rgb: accent } }, bottom: hairline },
    alignment: topLeft,
  },
  prose: { alignment: topLeft },
  note: { font: { size: 9, color: { rgb: soft } }, alignment: topLeft },
  letterhead: { font: { size: 13, bold: true }, alignment: { horizontal: 'center', vertical: 'center' } },
  'letterhead-agency': {
    font: { size: 16, bold: true },
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  rule: { border: { top: { style: 'thick', color: { rgb: ink } } } },
  letter: { alignment: { vertical: 'top', wrapText: true, horizontal: 'left' } },
  'letter-centre': { alignment: { horizontal: 'center', vertical: 'top', wrapText: true } },
  'letter-strong': { font: { bold: true }, alignment: topLeft },
  'letter-right': { alignment: { horizontal: 'right', vertical: 'top' } },
  'letter-number': { alignment: { horizontal: 'right', vertical: 'top', indent: 1 } },
  'letter-name': {
    font: { bold: true, underline: 'single' },
    alignment: { horizontal: 'center', vertical: 'bottom', wrapText: true },
  },
}

const formats: Readonly<Partial<Record<SheetCell['kind'], string>>> = {
  count: '#,##0',
  change: '+#,##0;-#,##0;0',
  rate: '0.00%',
  points: '+0.00" poin";-0.00" poin";0.00" poin"',
  // Without a locale code the reader's own month names are shown.
  date: 'd mmm yyyy',
  plain: 'General',
  day: 'dd/mm/yyyy',
  moment: 'dd/mm/yyyy hh:mm:ss',
}

const made = new Map<string, CellFormat>()

/** Style of a cell by its look, its kind (format, alignment) and its place in a banded list. */
export function styleOf(kind: SheetCell['kind'], look: CellLook, banded: boolean): CellFormat {
  const key = `${kind} ${look} ${banded}`
  const known = made.get(key)
  if (known !== undefined) return known
  const style = makeStyle(kind, look, banded)
  made.set(key, style)
  return style
}

function makeStyle(kind: SheetCell['kind'], look: CellLook, banded: boolean): CellFormat {
  const base = looks[look]
  const format = formats[kind]
  const isDay = kind === 'date' || kind === 'day' || kind === 'moment'
  const isNumber = format !== undefined && !isDay
  return {
    ...base,
    // A font says everything about itself: there is nothing it would inherit.
    font: { ...defaultFont, ...base.font },
    // Text is stored as text for good: `@` keeps a program from reading digits as a number when edited.
    numFmt: format ?? '@',
    ...(isNumber ? { alignment: { horizontal: 'right', ...base.alignment } } : {}),
    ...(isDay ? { alignment: { horizontal: 'left', ...base.alignment } } : {}),
    ...(banded ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: band } } } : {}),
  }
}
