import { type Zippable, zipSync } from 'fflate'
import type { IngestCapabilities } from '../../src/ingest/capabilities.ts'
import { readWorkbook } from '../../src/ingest/read-workbook.ts'
import { defaultFileLimits, type FileLimits, FileRefusal } from '../../src/ingest/refusal.ts'
import type { RawCell, RawRow, RawWorkbook } from '../../src/ingest/sheet.ts'
import { nodeCapabilities } from '../../src/server/node-capabilities.ts'

const officeTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

const contentKinds: Readonly<Record<string, string>> = {
  'xl/workbook.xml': 'sheet.main',
  'xl/sharedStrings.xml': 'sharedStrings',
  'xl/styles.xml': 'styles',
}

/** Says of the parts what they are, for readers that go by it. */
function contentTypes(paths: readonly string[]): string {
  const overrides = paths.flatMap(path =>
    contentKinds[path] === undefined
      ? []
      : `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${contentKinds[path]}+xml"/>`,
  )
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${overrides.join('')}</Types>`
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

export interface Fixture {
  readonly sheetData?: string
  /** The whole worksheet part instead of only its rows. */
  readonly sheet?: string | Uint8Array
  readonly strings?: string
  readonly styles?: string
  readonly workbook?: string
  readonly workbookRels?: string
  readonly more?: Readonly<Record<string, string | Uint8Array>>
}

/** The parts of a small workbook, by path, for tests that change one before it is zipped. */
export function partsOf(fixture: Fixture): Record<string, Uint8Array> {
  const sheet =
    fixture.sheet ??
    `<worksheet xmlns="${main}"><sheetData>${fixture.sheetData ?? ''}</sheetData></worksheet>`
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': '',
    '_rels/.rels': `<Relationships><Relationship Id="r" Type="${officeTypes}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml':
      fixture.workbook ??
      `<workbook xmlns="${main}"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      fixture.workbookRels ??
      `<Relationships><Relationship Id="rId1" Type="${officeTypes}/worksheet" Target="worksheets/sheet1.xml"/>
      <Relationship Id="rId2" Type="${officeTypes}/sharedStrings" Target="sharedStrings.xml"/>
      <Relationship Id="rId3" Type="${officeTypes}/styles" Target="/xl/styles.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheet,
    ...(fixture.strings === undefined
      ? {}
      : { 'xl/sharedStrings.xml': `<?xml version="1.0"?><sst xmlns="${main}">${fixture.strings}</sst>` }),
    ...(fixture.styles === undefined
      ? {}
      : { 'xl/styles.xml': `<styleSheet xmlns="${main}">${fixture.styles}</styleSheet>` }),
    ...fixture.more,
  }
  if (parts['[Content_Types].xml'] === '') parts['[Content_Types].xml'] = contentTypes(Object.keys(parts))
  return Object.fromEntries(
    Object.entries(parts).map(([path, part]) => [path, typeof part === 'string' ? bytesOf(part) : part]),
  )
}

export function workbookBytes(fixture: Fixture): Uint8Array {
  // The same bytes at every call, whatever the clock says.
  return zipSync(partsOf(fixture) as Zippable, { mtime: '2025-11-30' })
}

export function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${officeTypes}/${type}" Target="${target}"/>`
}

/** Hands every part on one byte at a time, so that each boundary falls everywhere once. */
export const byteByByte: IngestCapabilities = {
  ...nodeCapabilities,
  async *inflateRaw(compressed) {
    for await (const piece of nodeCapabilities.inflateRaw(compressed)) {
      for (let at = 0; at < piece.length; at++) yield piece.subarray(at, at + 1)
    }
  },
}

export function open(
  bytes: Uint8Array,
  options: { name?: string; limits?: Partial<FileLimits>; capabilities?: IngestCapabilities } = {},
): Promise<RawWorkbook> {
  const limits = { ...defaultFileLimits, ...options.limits }
  return readWorkbook(bytes, options.name ?? 'data.xlsx', limits, options.capabilities ?? nodeCapabilities)
}

export async function rowsOf(workbook: RawWorkbook, sheet = 0): Promise<RawRow[]> {
  const rows: RawRow[] = []
  const found = workbook.sheets[sheet]
  if (found === undefined) throw new Error(`no sheet ${sheet}`)
  for await (const batch of found.batches()) rows.push(...batch)
  return rows
}

/** Rows of one fixture, read twice: whole and byte by byte; both must agree. */
export async function readRows(fixture: Fixture): Promise<RawRow[]> {
  const bytes = workbookBytes(fixture)
  const rows = await rowsOf(await open(bytes))
  const slow = await rowsOf(await open(bytes, { capabilities: byteByByte }))
  if (JSON.stringify(rows) !== JSON.stringify(slow)) {
    throw new Error(`byte by byte differs:\n${JSON.stringify(rows)}\n${JSON.stringify(slow)}`)
  }
  return rows
}

export async function readCells(fixture: Fixture): Promise<readonly RawCell[]> {
  return (await readRows(fixture))[0]?.cells ?? []
}

/** The refusal that reading everything in a file ends with, or undefined if it is taken. */
export async function refusalOf(
  bytes: Uint8Array,
  options: Parameters<typeof open>[1] = {},
): Promise<FileRefusal | undefined> {
  try {
    const workbook = await open(bytes, options)
    for (let sheet = 0; sheet < workbook.sheets.length; sheet++) await rowsOf(workbook, sheet)
    await workbook.verifyUnread?.()
    return undefined
  } catch (error) {
    if (error instanceof FileRefusal) return error
    throw error
  }
}

export function number(raw: string, isDate = false): RawCell {
  return { type: 'number', raw, isDate }
}
