import { zipSync } from 'fflate'
import type { Random } from '../../mocks/random.ts'
import type { RawCell, RawRow } from '../../src/ingest/sheet.ts'
import { partsOf } from '../ingest/workbook-fixture.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const offices = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const formats = [
  'General',
  '0',
  '@',
  'd mmm yyyy',
  'dd/mm/yyyy hh:mm',
  '[h]:mm',
  '"Rp" #,##0',
  '0.00E+00',
  '#,##0.00;[Red]-#,##0.00',
]
/** Formats Excel knows by number, before the own ones. */
const builtIn = [0, 1, 14, 22, 45, 49]
/** Which of all these styles show a day or a time, said once more by hand. */
const dateStyles = new Set([2, 3, 4, 9, 10, 11])
const letters = [
  'a',
  'B',
  'z',
  '7',
  ' ',
  '-',
  '.',
  '&',
  '<',
  '>',
  '"',
  "'",
  ']]>',
  'é',
  'ñ',
  '😀',
  '日',
  '\n',
  '\t',
  '_',
  '_x0041_',
  '\u00a0',
]

interface Choices {
  readonly random: Random
  /** Prefix of every element, `x:` or nothing. */
  readonly x: string
  /** The shared strings as XML and what each says. */
  readonly strings: { readonly xml: string; readonly text: string }[]
}

/** What a sheet holds, as the one who wrote it knows it. */
export interface KnownSheet {
  readonly name: string
  readonly hidden: boolean
  readonly date1904: boolean
  readonly rows: readonly RawRow[]
}

export interface KnownWorkbook {
  readonly bytes: Uint8Array
  readonly sheets: readonly KnownSheet[]
}

interface Written<Known> {
  readonly xml: string
  readonly known: Known
}

/** A workbook written by hand with whatever writers do differently: the same for the same choices. */
export function randomWorkbook(random: Random): KnownWorkbook {
  const choices: Choices = { random, x: random.chance(0.2) ? 'x:' : '', strings: [] }
  const count = random.between(1, 3)
  const order = random.shuffled(Array.from({ length: count }, (_, sheet) => sheet + 1))
  const sheets = order.map(() => sheetXml(choices))
  const isOf1904 = random.chance(0.2)
  const names = order.map(
    (_, at) => random.pick(['Data', 'constructor', '__proto__', 'Rekap & Co', 'Sheet']) + at,
  )
  const hidden = order.map(() => random.chance(0.2))
  const workbook = `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="${main}" xmlns:r="${offices}"><workbookPr${isOf1904 ? ' date1904="1"' : ''}/><sheets>${names
    .map(
      (name, at) =>
        `<sheet name="${escaped(name)}" sheetId="${at + 1}"${hidden[at] ? ' state="hidden"' : ''} r:id="s${at}"/>`,
    )
    .join('')}</sheets></workbook>`
  const links = order.map((file, at) => link(`s${at}`, 'worksheet', `worksheets/part${file}.xml`))
  links.push(link('st', 'sharedStrings', '/xl/sharedStrings.xml'), link('sy', 'styles', 'styles.xml'))
  const parts = partsOf({
    workbook,
    workbookRels: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${random.shuffled(links).join('')}</Relationships>`,
    styles: stylesXml(),
    strings: choices.strings.map(({ xml }) => xml).join(''),
    more: {
      '[Content_Types].xml': contentTypes(order),
      ...Object.fromEntries(
        order.map((file, at) => [`xl/worksheets/part${file}.xml`, sheets[at]?.xml ?? '']),
      ),
    },
  })
  // The fixture's own sheet is nobody's here.
  delete parts['xl/worksheets/sheet1.xml']
  return {
    bytes: zipSync(parts, { level: random.pick([0, 1, 6]), mtime: new Date(2025, 10, 30) }),
    sheets: sheets.map(({ known }, at) => ({
      name: names[at] ?? '',
      hidden: hidden[at] ?? false,
      date1904: isOf1904,
      rows: known,
    })),
  }
}

function contentTypes(order: readonly number[]): string {
  const kinds = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const override = (part: string, kind: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="${kinds}.${kind}+xml"/>`
  const parts = order.map(file => override(`worksheets/part${file}`, 'worksheet'))
  parts.push(
    override('workbook', 'sheet.main'),
    override('sharedStrings', 'sharedStrings'),
    override('styles', 'styles'),
  )
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${parts.join('')}</Types>`
}

function link(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${offices}/${type}" Target="${target}"/>`
}

function stylesXml(): string {
  const own = formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escaped(code)}"/>`)
  const xfs = [...builtIn, ...formats.map((_, at) => 164 + at)].map(
    id => `<xf numFmtId="${id}" applyNumberFormat="1"/>`,
  )
  return `<numFmts count="${own.length}">${own.join('')}</numFmts><cellXfs count="${xfs.length}">${xfs.join('')}</cellXfs>`
}

function sheetXml(choices: Choices): Written<RawRow[]> {
  const { random, x } = choices
  const rows: string[] = []
  const known: RawRow[] = []
  let number = 0
  for (let left = random.between(0, 14); left > 0; left--) {
    const step = random.chance(0.1) ? random.between(2, 60_000) : 1
    number += step
    // A row without a number follows the one before it.
    const isNamed = step > 1 || random.chance(0.85)
    const row = rowXml(choices, number, isNamed)
    rows.push(row.xml)
    if (row.known.some(isContent)) known.push({ number, cells: row.known })
  }
  const namespace = x === '' ? `xmlns="${main}"` : `xmlns:x="${main}"`
  const dimension = random.chance(0.7)
    ? `<${x}dimension ref="${random.pick(['A1', 'A1:XFD1048576', 'B2:C3'])}"/>`
    : ''
  const columns = random.chance(0.2) ? `<${x}cols><${x}col min="2" max="3" hidden="1"/></${x}cols>` : ''
  const merges = random.chance(0.2) ? `<${x}mergeCells><${x}mergeCell ref="A1:B2"/></${x}mergeCells>` : ''
  const data =
    rows.length === 0 && random.chance(0.5)
      ? `<${x}sheetData/>`
      : `<${x}sheetData>${rows.join(random.pick(['', '\n  ']))}</${x}sheetData>`
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${x}worksheet ${namespace}>${dimension}${columns}${data}${merges}</${x}worksheet>`
  return { xml, known }
}

/** A row of nothing but blanks is none. */
function isContent(cell: RawCell): boolean {
  return typeof cell === 'string' ? cell.trim() !== '' : cell !== null
}

function rowXml(choices: Choices, number: number, isNamed: boolean): Written<RawCell[]> {
  const { random, x } = choices
  const cells: string[] = []
  const known: RawCell[] = []
  let column = -1
  for (let left = random.between(0, 8); left > 0; left--) {
    const step = random.chance(0.15) ? random.between(2, 60) : 1
    column += step
    const address =
      step > 1 || isNamed === false || random.chance(0.85) ? ` r="${lettersOf(column)}${number}"` : ''
    const cell = cellXml(choices, address)
    cells.push(cell.xml)
    if (cell.known === null) continue
    while (known.length < column) known.push(null)
    known.push(cell.known)
  }
  const hidden = random.chance(0.05) ? ' hidden="1"' : ''
  const place = isNamed ? ` r="${number}"` : ''
  if (cells.length === 0 && random.chance(0.5)) return { xml: `<${x}row${place}${hidden}/>`, known }
  return { xml: `<${x}row${place} spans="1:9"${hidden}>${cells.join('')}</${x}row>`, known }
}

function cellXml({ random, x, strings }: Choices, address: string): Written<RawCell> {
  const style = random.chance(0.5) ? random.between(0, builtIn.length + formats.length - 1) : null
  const start = `<${x}c${address}${style === null ? '' : ` s="${style}"`}`
  const cell = (type: string, content: string, known: RawCell) => ({
    xml: `${start}${type}>${content}</${x}c>`,
    known,
  })
  const value = (text: string) => `<${x}v>${text}</${x}v>`
  const formula = random.chance(0.1) ? `<${x}f>SUM(A1:A2)</${x}f>` : ''
  const kind = random.between(0, 9)
  if (kind <= 2) {
    const raw = randomNumber(random)
    const isDate = style !== null && dateStyles.has(style)
    return cell(random.chance(0.2) ? ' t="n"' : '', formula + value(raw), { type: 'number', raw, isDate })
  }
  if (kind <= 4) {
    strings.push(random.chance(0.3) ? richString(random) : plainString(random))
    const index = random.between(0, strings.length - 1)
    return cell(' t="s"', value(String(index)), strings[index]?.text ?? null)
  }
  if (kind === 5) {
    const text = randomText(random)
    return cell(' t="inlineStr"', `<${x}is>${textXml(`${x}t`, text)}</${x}is>`, meant(text))
  }
  if (kind === 6) {
    const truth = random.between(0, 1)
    return cell(' t="b"', formula + value(String(truth)), { type: 'boolean', value: truth === 1 })
  }
  if (kind === 7) {
    const code = random.pick(['#N/A', '#REF!', '#DIV/0!', '#VALUE!'])
    return cell(' t="e"', formula + value(code), { type: 'error', code })
  }
  if (kind === 8) {
    const text = `a${randomText(random).trim()}b`
    return cell(' t="str"', `<${x}f>A1&amp;"x"</${x}f>${value(escaped(text))}`, meant(text))
  }
  return { xml: `${start}/>`, known: null }
}

/** What a text that was written says: Excel's way to write `A` in digits is an `A`. */
function meant(text: string): string {
  return text.replaceAll('_x0041_', 'A')
}

function plainString(random: Random) {
  const text = randomText(random)
  return { xml: `<si>${textXml('t', text)}</si>`, text: meant(text) }
}

function richString(random: Random) {
  const runs = Array.from({ length: random.between(1, 3) }, () => randomText(random))
  const xml = runs.map(text => `<r><rPr><b/></rPr>${textXml('t', text)}</r>`).join('')
  const phonetic = random.chance(0.5) ? '<rPh sb="0" eb="1"><t>ヨミ</t></rPh><phoneticPr fontId="1"/>' : ''
  return { xml: `<si>${xml}${phonetic}</si>`, text: runs.map(meant).join('') }
}

function textXml(tag: string, text: string): string {
  return `<${tag} xml:space="preserve">${escaped(text)}</${tag}>`
}

function randomText(random: Random): string {
  return Array.from({ length: random.between(1, 12) }, () => random.pick(letters)).join('')
}

function randomNumber(random: Random): string {
  return random.pick([
    () => String(random.between(0, 99_999)),
    () => String(random.between(-1e9, 1e9) / 1000),
    () => `19850101201001100${random.between(0, 9)}`,
    () => '1.98501012010011E+17',
    () => '1e-7',
    () => `${random.between(40_000, 47_000)}.5`,
  ])()
}

function escaped(text: string): string {
  return text.replace(
    /[&<>"]/g,
    char => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char] ?? char,
  )
}

function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last
}
