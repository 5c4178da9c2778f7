import { zipSync } from 'fflate'
import type { Random } from '../../mocks/random.ts'
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
  readonly strings: string[]
}

/** A workbook written by hand with whatever writers do differently: the same for the same choices. */
export function randomWorkbook(random: Random): Uint8Array {
  const choices: Choices = { random, x: random.chance(0.2) ? 'x:' : '', strings: [] }
  const count = random.between(1, 3)
  const order = random.shuffled(Array.from({ length: count }, (_, sheet) => sheet + 1))
  const sheets = order.map(() => sheetXml(choices))
  const isOf1904 = random.chance(0.2)
  const names = order.map(
    (_, at) => random.pick(['Data', 'constructor', '__proto__', 'Rekap & Co', 'Sheet']) + at,
  )
  const workbook = `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="${main}" xmlns:r="${offices}"><workbookPr${isOf1904 ? ' date1904="1"' : ''}/><sheets>${names
    .map(
      (name, at) =>
        `<sheet name="${escaped(name)}" sheetId="${at + 1}"${random.chance(0.2) ? ' state="hidden"' : ''} r:id="s${at}"/>`,
    )
    .join('')}</sheets></workbook>`
  const links = order.map((file, at) => link(`s${at}`, 'worksheet', `worksheets/part${file}.xml`))
  links.push(link('st', 'sharedStrings', '/xl/sharedStrings.xml'), link('sy', 'styles', 'styles.xml'))
  const parts = partsOf({
    workbook,
    workbookRels: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${random.shuffled(links).join('')}</Relationships>`,
    styles: stylesXml(),
    strings: choices.strings.join(''),
    more: {
      '[Content_Types].xml': contentTypes(order),
      ...Object.fromEntries(order.map((file, at) => [`xl/worksheets/part${file}.xml`, sheets[at] ?? ''])),
    },
  })
  // The fixture's own sheet is nobody's here.
  delete parts['xl/worksheets/sheet1.xml']
  return zipSync(parts, { level: random.pick([0, 1, 6]), mtime: new Date(2025, 10, 30) })
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
  const xfs = [0, 1, 14, 22, 45, 49, ...formats.map((_, at) => 164 + at)].map(
    id => `<xf numFmtId="${id}" applyNumberFormat="1"/>`,
  )
  return `<numFmts count="${own.length}">${own.join('')}</numFmts><cellXfs count="${xfs.length}">${xfs.join('')}</cellXfs>`
}

function sheetXml(choices: Choices): string {
  const { random, x } = choices
  const rows: string[] = []
  let number = 0
  for (let left = random.between(0, 14); left > 0; left--) {
    const step = random.chance(0.1) ? random.between(2, 60_000) : 1
    number += step
    // A row without a number follows the one before it.
    const isNamed = step > 1 || random.chance(0.85)
    rows.push(rowXml(choices, number, isNamed))
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
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${x}worksheet ${namespace}>${dimension}${columns}${data}${merges}</${x}worksheet>`
}

function rowXml(choices: Choices, number: number, isNamed: boolean): string {
  const { random, x } = choices
  const cells: string[] = []
  let column = -1
  for (let left = random.between(0, 8); left > 0; left--) {
    const step = random.chance(0.15) ? random.between(2, 60) : 1
    column += step
    const address =
      step > 1 || isNamed === false || random.chance(0.85) ? ` r="${lettersOf(column)}${number}"` : ''
    cells.push(cellXml(choices, address))
  }
  const hidden = random.chance(0.05) ? ' hidden="1"' : ''
  if (cells.length === 0 && random.chance(0.5)) return `<${x}row${isNamed ? ` r="${number}"` : ''}${hidden}/>`
  return `<${x}row${isNamed ? ` r="${number}"` : ''} spans="1:9"${hidden}>${cells.join('')}</${x}row>`
}

function cellXml(choices: Choices, address: string): string {
  const { random, x, strings } = choices
  const style = random.chance(0.5) ? ` s="${random.between(0, 14)}"` : ''
  const cell = (type: string, content: string) => `<${x}c${address}${style}${type}>${content}</${x}c>`
  const formula = random.chance(0.1) ? `<${x}f>SUM(A1:A2)</${x}f>` : ''
  const kind = random.between(0, 9)
  if (kind <= 2)
    return cell(random.chance(0.2) ? ' t="n"' : '', `${formula}<${x}v>${randomNumber(random)}</${x}v>`)
  if (kind <= 4) {
    strings.push(random.chance(0.3) ? richString(random) : `<si>${textXml('t', randomText(random))}</si>`)
    return cell(' t="s"', `<${x}v>${random.between(0, strings.length - 1)}</${x}v>`)
  }
  if (kind === 5) return cell(' t="inlineStr"', `<${x}is>${textXml(`${x}t`, randomText(random))}</${x}is>`)
  if (kind === 6) return cell(' t="b"', `${formula}<${x}v>${random.between(0, 1)}</${x}v>`)
  if (kind === 7)
    return cell(' t="e"', `${formula}<${x}v>${random.pick(['#N/A', '#REF!', '#DIV/0!', '#VALUE!'])}</${x}v>`)
  if (kind === 8)
    return cell(
      ' t="str"',
      `<${x}f>A1&amp;"x"</${x}f><${x}v>${escaped(`a${randomText(random).trim()}b`)}</${x}v>`,
    )
  return `<${x}c${address}${style}/>`
}

function richString(random: Random): string {
  const run = () => `<r><rPr><b/></rPr>${textXml('t', randomText(random))}</r>`
  const phonetic = random.chance(0.5) ? '<rPh sb="0" eb="1"><t>ヨミ</t></rPh><phoneticPr fontId="1"/>' : ''
  return `<si>${Array.from({ length: random.between(1, 3) }, run).join('')}${phonetic}</si>`
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
