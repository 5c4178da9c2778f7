import { resolveHtml } from './html-entities.ts'
import { readMhtmlParts } from './mhtml-parts.ts'
import { readHtml } from './read-html.ts'
import { type FileLimits, FileRefusal } from './refusal.ts'
import type { RawSheet, RawWorkbook } from './sheet.ts'

/** Reads a "single file web page": each page in it that has a table is a sheet. */
export async function readMhtml(bytes: Uint8Array, name: string, limits: FileLimits): Promise<RawWorkbook> {
  const parts = readMhtmlParts(bytes).filter(
    ({ type }) => type === 'text/html' || type === 'application/xhtml+xml',
  )
  const pages = parts.map(({ file, bytes: page }) => ({
    file,
    page,
    text: new TextDecoder('latin1').decode(page),
  }))
  const named = new Map(pages.flatMap(({ text }) => namedSheets(text)))
  const sheets: RawSheet[] = []
  for (const { file, page, text } of pages) {
    // The frame around the sheets, and Excel's row of sheet tabs.
    if (!/<table\b/i.test(text) || /^tabstrip\.html?$/i.test(file)) continue
    const known = named.get(file.toLowerCase())
    const workbook = await readHtml(page, known?.name ?? name, limits)
    sheets.push(...workbook.sheets.map(sheet => ({ ...sheet, ...known })))
  }
  if (sheets.length === 0) throw new FileRefusal('format-unsupported', { format: 'mhtml' })
  return { format: 'html', sheets }
}

interface NamedSheet {
  readonly name: string
  readonly hidden: boolean
}

/** Excel lists its sheets, with the file that holds each, in a comment of the first page. */
function namedSheets(text: string): [string, NamedSheet][] {
  const found: [string, NamedSheet][] = []
  for (const piece of text.split(/<x:ExcelWorksheet>/i).slice(1)) {
    const body = piece.split(/<\/x:ExcelWorksheet>/i, 1)[0] ?? ''
    const name = /<x:Name>([^<]*)<\/x:Name>/i.exec(body)?.[1]
    const file = /<x:WorksheetSource\s+HRef="([^"]*)"/i.exec(body)?.[1]?.split(/[\\/]/).at(-1)
    if (name === undefined || file === undefined) continue
    const hidden = /<x:Visible>\s*Sheet(?:Very)?Hidden/i.test(body)
    found.push([file.toLowerCase(), { name: resolveHtml(name), hidden }])
  }
  return found
}
