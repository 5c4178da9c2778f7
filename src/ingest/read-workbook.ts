import type { IngestCapabilities } from './capabilities.ts'
import { openContainer } from './container.ts'
import { decodeText, detectEncoding, looksBinary } from './decode-text.ts'
import { formatOfOle, oleStreamNames } from './ole-streams.ts'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
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
  if (format === undefined) return readText(bytes, fileName, limits)
  if (format === 'zip') return readZip(bytes, limits, capabilities)
  if (format === 'ole') refuseOle(bytes)
  throw unsupported(format)
}

async function readZip(
  bytes: Uint8Array,
  limits: FileLimits,
  capabilities: IngestCapabilities,
): Promise<RawWorkbook> {
  const container = openContainer(bytes, limits, capabilities)
  const workbook = await findWorkbookPart(container)
  const format = formatOfZip(container)
  if (workbook === undefined || format !== 'zip' || !/\.xml$/i.test(workbook.name)) throw unsupported(format)
  return readXlsx(container, workbook, limits)
}

function refuseOle(bytes: Uint8Array): never {
  const format = formatOfOle(oleStreamNames(bytes))
  throw format === 'encrypted' ? new FileRefusal('file-encrypted', { entry: '' }) : unsupported(format)
}

function readText(bytes: Uint8Array, fileName: string, limits: FileLimits): RawWorkbook {
  const encoding = detectEncoding(bytes)
  const start = decodeText(bytes, encoding).next().value ?? ''
  if (looksBinary(start)) throw unsupported('binary')
  const format = formatOfText(start)
  if (format !== undefined) throw unsupported(format)
  if (start.trim() === '') throw new FileRefusal('file-empty')
  return readCsv(bytes, encoding, fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, ''), limits)
}

function unsupported(format: string): FileRefusal {
  return new FileRefusal('format-unsupported', { format })
}
