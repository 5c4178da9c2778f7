import type { IngestCapabilities } from './capabilities.ts'
import { openContainer } from './container.ts'
import { decodeText, detectEncoding, looksBinary } from './decode-text.ts'
import { formatOfOle, openOle } from './ole-streams.ts'
import { readCsv } from './read-csv.ts'
import { readHtml } from './read-html.ts'
import { readMhtml } from './read-mhtml.ts'
import { readFlatOds, readOds } from './read-ods.ts'
import { readXls } from './read-xls.ts'
import { readXlsb } from './read-xlsb.ts'
import { readXlsx } from './read-xlsx.ts'
import { readXmlSpreadsheet } from './read-xml-spreadsheet.ts'
import { formatOfBytes, formatOfText, formatOfZip } from './recognise-format.ts'
import { type FileLimits, FileRefusal } from './refusal.ts'
import type { RawWorkbook } from './sheet.ts'
import { findWorkbookPart } from './xlsx-package.ts'

/**
 * Opens a spreadsheet file of any kind, told by its content; the name only names the sheet of a text
 * file. Throws `FileRefusal` for whatever cannot be taken.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
  limits: FileLimits,
  capabilities: IngestCapabilities,
): Promise<RawWorkbook> {
  if (bytes.length === 0) throw new FileRefusal('file-empty')
  if (bytes.length > limits.maxFileBytes)
    throw new FileRefusal('file-too-large', { limit: limits.maxFileBytes })
  const format = formatOfBytes(bytes)
  const name = fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '')
  if (format === undefined) return readAsText(bytes, name, limits)
  if (format === 'zip') return readZip(bytes, limits, capabilities)
  if (format === 'ole') return readOle(bytes, name, limits)
  if (format === 'xls') return readXls(bytes, name, limits)
  throw unsupported(format)
}

async function readZip(
  bytes: Uint8Array,
  limits: FileLimits,
  capabilities: IngestCapabilities,
): Promise<RawWorkbook> {
  const container = openContainer(bytes, limits, capabilities)
  const format = await formatOfZip(container)
  if (format === 'ods') return readOds(container, limits)
  const workbook = await findWorkbookPart(container)
  if (workbook === undefined || (format !== 'zip' && format !== 'xlsb')) throw unsupported(format)
  if (/\.bin$/i.test(workbook.name)) return readXlsb(container, workbook, limits)
  if (!/\.xml$/i.test(workbook.name)) throw unsupported(format)
  return readXlsx(container, workbook, limits)
}

function readOle(bytes: Uint8Array, name: string, limits: FileLimits): RawWorkbook {
  const ole = openOle(bytes)
  const format = formatOfOle(ole.names)
  if (format === 'encrypted') throw new FileRefusal('file-encrypted', { entry: '' })
  const stream = ole.read('Workbook') ?? ole.read('Book')
  if (format !== 'xls' || stream === undefined) throw unsupported(format)
  return readXls(stream, name, limits)
}

async function readAsText(bytes: Uint8Array, name: string, limits: FileLimits): Promise<RawWorkbook> {
  const encoding = detectEncoding(bytes)
  const start = decodeText(bytes, encoding).next().value ?? ''
  if (looksBinary(start)) throw unsupported('binary')
  const format = formatOfText(start)
  if (format === 'html') return readHtml(bytes, name, limits)
  if (format === 'mhtml') return readMhtml(bytes, name, limits)
  if (format === 'xml-spreadsheet') return readXmlSpreadsheet(bytes, limits)
  if (format === 'fods') return readFlatOds(bytes, limits)
  if (format !== undefined) throw unsupported(format)
  if (start.trim() === '') throw new FileRefusal('file-empty')
  return readCsv(bytes, encoding, name, limits)
}

function unsupported(format: string): FileRefusal {
  return new FileRefusal('format-unsupported', { format })
}
