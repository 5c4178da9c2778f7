import { workbookBytes } from '../ingest/workbook-fixture.ts'

/** A cell as Excel would write it; a text is a text, a number a number, `null` nothing at all. */
export type Cell = string | number | null | { readonly xml: (at: string) => string }

/** `null` is a row that isn't there. */
export type SheetRows = readonly (readonly Cell[] | null)[]

export interface SheetSpec {
  readonly rows: SheetRows
  readonly merges?: readonly string[]
  readonly hidden?: boolean
  readonly hiddenRows?: readonly number[]
  /** 1-based, from and to. */
  readonly hiddenColumns?: readonly [number, number]
  /** Range of a filter that hides rows. */
  readonly filter?: string
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const offices = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A numeric cell with exactly these digits in the file. */
export const num = (raw: string): Cell => ({ xml: at => `<c r="${at}"><v>${raw}</v></c>` })
/** A cell formatted as a day. */
export const day = (serial: number): Cell => ({ xml: at => `<c r="${at}" s="1"><v>${serial}</v></c>` })
/** A formula, and the text it gave when the file was saved; without one nobody knows its value. */
export const formula = (text: string, cached?: string | number): Cell => ({
  xml: at => {
    const type = typeof cached === 'string' ? ' t="str"' : ''
    const value = cached === undefined ? '' : `<v>${escapeXml(String(cached))}</v>`
    return `<c r="${at}"${type}><f>${escapeXml(text)}</f>${value}</c>`
  },
})
/** `#REF!` and its kin. */
export const error = (code: string): Cell => ({ xml: at => `<c r="${at}" t="e"><v>${code}</v></c>` })
/** Formatted, but empty. */
export const blank: Cell = { xml: at => `<c r="${at}" s="1"/>` }
export const truth = (value: boolean): Cell => ({
  xml: at => `<c r="${at}" t="b"><v>${value ? 1 : 0}</v></c>`,
})

/** A workbook of sheets by name, each only rows or with what else a sheet has. */
export function xlsx(
  sheets: Readonly<Record<string, SheetRows | SheetSpec>>,
  { date1904 = false }: { date1904?: boolean } = {},
): Uint8Array {
  const specs = Object.entries(sheets).map(([name, sheet]) => ({
    name,
    spec: 'rows' in sheet ? sheet : { rows: sheet },
  }))
  const entries = specs.map(
    ({ name, spec }, i) =>
      `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"${spec.hidden ? ' state="hidden"' : ''}/>`,
  )
  const links = specs.map(
    (_, i) =>
      `<Relationship Id="rId${i + 1}" Type="${offices}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  )
  const [first, ...more] = specs.map(({ spec }) => sheetXml(spec))
  return workbookBytes({
    workbook: `<workbook xmlns="${main}" xmlns:r="${offices}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${entries.join('')}</sheets></workbook>`,
    workbookRels: `<Relationships>${links.join('')}<Relationship Id="styles" Type="${offices}/styles" Target="styles.xml"/></Relationships>`,
    styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
    sheet: first ?? '',
    more: Object.fromEntries(more.map((xml, i) => [`xl/worksheets/sheet${i + 2}.xml`, xml])),
  })
}

/** A CSV of UTF-8 with a byte order mark, as Excel saves it in this country: semicolons. */
export function csv(lines: readonly (readonly (string | number | null)[])[], separator = ';'): Uint8Array {
  const text = lines.map(line => line.map(cell => cell ?? '').join(separator)).join('\r\n')
  return new TextEncoder().encode(`\ufeff${text}\r\n`)
}

/** Rows that aren't there. */
export function gap(rows: number): null[] {
  return Array.from({ length: rows }, () => null)
}

function sheetXml({ rows, merges = [], hiddenRows = [], hiddenColumns, filter }: SheetSpec): string {
  const written = rows.map((cells, i) => {
    if (cells === null) return ''
    const hidden = hiddenRows.includes(i + 1) ? ' hidden="1"' : ''
    return `<row r="${i + 1}"${hidden}>${cells.map((cell, c) => cellXml(cell, `${letters(c)}${i + 1}`)).join('')}</row>`
  })
  const cols =
    hiddenColumns === undefined
      ? ''
      : `<cols><col min="${hiddenColumns[0]}" max="${hiddenColumns[1]}" hidden="1"/></cols>`
  const auto =
    filter === undefined
      ? ''
      : `<autoFilter ref="${filter}"><filterColumn colId="0"><filters><filter val="x"/></filters></filterColumn></autoFilter>`
  const merged =
    merges.length === 0
      ? ''
      : `<mergeCells count="${merges.length}">${merges.map(ref => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
  return `<worksheet xmlns="${main}">${cols}<sheetData>${written.join('')}</sheetData>${auto}${merged}</worksheet>`
}

function cellXml(cell: Cell, at: string): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
  if (typeof cell === 'object') return cell.xml(at)
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`
}

/** Control characters go as Excel writes them, `_x0007_`. */
function escapeXml(text: string): string {
  return [...text]
    .map(character => {
      const code = character.codePointAt(0) as number
      if (code < 32 && character !== '\n' && character !== '\t')
        return `_x${code.toString(16).padStart(4, '0').toUpperCase()}_`
      return { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }[character] ?? character
    })
    .join('')
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last
}
