import { createWriteStream } from 'node:fs'
import { mkdir, rename, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BenchCell, type BenchKind, benchHeaders, benchRows } from './bench-rows.ts'
import { ZipFile } from './zip-file.ts'

export type BenchFormat = 'xlsx' | 'csv'

/** Raise it whenever the rows or the way they are written change: older files are then left alone. */
const edition = 4

/** Most rows a sheet may hold below its header. */
const rowsOfSheet = 1_048_575

/** Path of a made-up export, written on first use and kept for later runs. */
export async function benchFile(kind: BenchKind, format: BenchFormat, rows: number): Promise<string> {
  const folder = join(tmpdir(), `pantau-asuh-bench-${edition}`)
  const path = join(folder, `${kind}-${rows}.${format}`)
  if ((await stat(path).catch(() => null)) !== null) return path
  await mkdir(folder, { recursive: true })
  const draft = `${path}.${process.pid}`
  await (format === 'csv' ? writeCsv(draft, kind, rows) : writeXlsx(draft, kind, rows))
  await rename(draft, path)
  return path
}

/** A moment as a form writes it. */
export function momentOf(serial: number): string {
  const moment = new Date(Math.round((serial - 25_569) * 86_400) * 1000).toISOString()
  const [year, month, day] = moment.slice(0, 10).split('-')
  return `${day}/${month}/${year} ${moment.slice(11, 19)}`
}

async function writeCsv(path: string, kind: BenchKind, rows: number): Promise<void> {
  const out = createWriteStream(path)
  const put = (text: string) => new Promise<void>(resolve => out.write(text, () => resolve()))
  let text = `${benchHeaders[kind].join(',')}\r\n`
  for (const row of benchRows(kind, rows)) {
    text += `${row.map(csvField).join(',')}\r\n`
    if (text.length > 500_000) {
      await put(text)
      text = ''
    }
  }
  await put(text)
  await new Promise<void>(resolve => out.end(() => resolve()))
}

function csvField(cell: BenchCell): string {
  const text = typeof cell === 'object' ? momentOf(cell.serial) : String(cell)
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A workbook as spreadsheet programs save it: texts in one table, cells pointing into it. */
async function writeXlsx(path: string, kind: BenchKind, rows: number): Promise<void> {
  const zip = new ZipFile(path)
  const sheets = Math.ceil(rows / rowsOfSheet)
  await writeParts(zip, sheets)
  const strings = new TextTable()
  const header = benchHeaders[kind]
  const source = benchRows(kind, rows)
  for (let sheet = 1; sheet <= sheets; sheet++) {
    const part = zip.begin(`xl/worksheets/sheet${sheet}.xml`)
    await part.write(`${xml}<worksheet xmlns="${main}"><sheetData>${rowXml(1, header, strings)}`)
    let text = ''
    for (let number = 2; number <= rowsOfSheet + 1; number++) {
      const next = source.next()
      if (next.done) break
      text += rowXml(number, next.value, strings)
      if (text.length > 500_000) {
        await part.write(text)
        text = ''
      }
    }
    await part.write(`${text}</sheetData></worksheet>`)
    await part.end()
  }
  await strings.writeInto(zip)
  await zip.end()
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const office = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

async function writeParts(zip: ZipFile, sheets: number): Promise<void> {
  const numbers = Array.from({ length: sheets }, (_, index) => index + 1)
  const override = (name: string, type: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="${office}.${type}+xml"/>`
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${relationships}/${type}" Target="${target}"/>`
  const related = (list: string) =>
    `${xml}<Relationships xmlns="${packages}/relationships">${list}</Relationships>`
  const parts = {
    '[Content_Types].xml': `${xml}<Types xmlns="${packages}/content-types"><Default Extension="rels"
      ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml"
      ContentType="application/xml"/>${override('workbook', 'sheet.main')}${override('styles', 'styles')}${override(
        'sharedStrings',
        'sharedStrings',
      )}${numbers.map(n => override(`worksheets/sheet${n}`, 'worksheet')).join('')}</Types>`,
    '_rels/.rels': related(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `${xml}<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets>${numbers
      .map(n => `<sheet name="Data ${n}" sheetId="${n}" r:id="rId${n}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': related(
      numbers.map(n => relation(`rId${n}`, 'worksheet', `worksheets/sheet${n}.xml`)).join('') +
        relation('rIdA', 'styles', 'styles.xml') +
        relation('rIdB', 'sharedStrings', 'sharedStrings.xml'),
    ),
    'xl/styles.xml': `${xml}<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  }
  for (const [name, text] of Object.entries(parts)) {
    const part = zip.begin(name)
    await part.write(text)
    await part.end()
  }
}

function rowXml(number: number, cells: readonly BenchCell[], strings: TextTable): string {
  let text = `<row r="${number}">`
  for (const [index, cell] of cells.entries()) {
    const at = `${String.fromCharCode(65 + index)}${number}`
    if (typeof cell === 'string') text += `<c r="${at}" t="s"><v>${strings.indexOf(cell)}</v></c>`
    else if (typeof cell === 'number') text += `<c r="${at}"><v>${cell}</v></c>`
    else text += `<c r="${at}" s="1"><v>${cell.serial}</v></c>`
  }
  return `${text}</row>`
}

/** Every text once, except the numbers of people and phones: looking for their few repeats costs gigabytes. */
class TextTable {
  readonly #known = new Map<string, number>()
  readonly #chunks: string[] = []
  #open: string[] = []
  #count = 0

  indexOf(text: string): number {
    const isShared = !/^[+\d]/.test(text)
    const known = isShared ? this.#known.get(text) : undefined
    if (known !== undefined) return known
    const index = this.#count++
    if (isShared) this.#known.set(text, index)
    if (this.#open.push(`<si><t>${text.replaceAll('&', '&amp;')}</t></si>`) === 20_000) this.#seal()
    return index
  }

  async writeInto(zip: ZipFile): Promise<void> {
    this.#seal()
    const part = zip.begin('xl/sharedStrings.xml')
    await part.write(`${xml}<sst xmlns="${main}" uniqueCount="${this.#count}">`)
    for (const chunk of this.#chunks) await part.write(chunk)
    await part.write('</sst>')
    await part.end()
  }

  #seal(): void {
    this.#chunks.push(this.#open.join(''))
    this.#open = []
  }
}
