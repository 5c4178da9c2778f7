import { openContainer } from '../../ingest/container.ts'
import { readWorkbook } from '../../ingest/read-workbook.ts'
import { defaultFileLimits, FileRefusal } from '../../ingest/refusal.ts'
import type { RawCell } from '../../ingest/sheet.ts'
import { nodeCapabilities } from '../node-capabilities.ts'
import type { PersonMatcher } from './erase-person-matcher.ts'

/**
 * Whether an uploaded file names somebody: in a cell of any sheet, hidden ones included, or in any part of
 * the bytes, where comments, properties and leftovers lie that no reader shows. A file that cannot be
 * read may name anybody.
 */
export async function originalNames(
  bytes: Uint8Array,
  fileName: string,
  matcher: PersonMatcher,
): Promise<'yes' | 'no' | 'unreadable'> {
  try {
    const isNamed = (await isInBytes(bytes, matcher)) || (await isInCells(bytes, fileName, matcher))
    return isNamed ? 'yes' : 'no'
  } catch (error) {
    if (error instanceof FileRefusal) return 'unreadable'
    throw error
  }
}

async function isInCells(bytes: Uint8Array, fileName: string, matcher: PersonMatcher): Promise<boolean> {
  const workbook = await readWorkbook(bytes, fileName, defaultFileLimits, nodeCapabilities)
  for (const sheet of workbook.sheets) {
    if (matcher.isIn(sheet.name)) return true
    for await (const batch of sheet.batches()) {
      for (const { cells } of batch) {
        if (cells.some(cell => matcher.isIn(textOf(cell)))) return true
      }
    }
  }
  return false
}

function textOf(cell: RawCell | undefined): string {
  if (typeof cell === 'string') return cell
  return cell != null && cell.type === 'number' ? cell.raw : ''
}

async function isInBytes(bytes: Uint8Array, matcher: PersonMatcher): Promise<boolean> {
  if (matcher.isInDigits(digitsOf(bytes))) return true
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (!isZip) return false
  const container = openContainer(bytes, defaultFileLimits, nodeCapabilities)
  for (const entry of container.entries) {
    // What a number loses at the end of one piece, the next brings: some digits are kept.
    let before = ''
    for await (const piece of container.read(entry)) {
      const digits = before + digitsOf(piece)
      if (matcher.isInDigits(digits)) return true
      before = digits.slice(-20)
    }
  }
  return false
}

/** Zero bytes of UTF-16 and separators fall away; digits that only look like a number cost a file, no person. */
function digitsOf(bytes: Uint8Array): string {
  const digits = Buffer.allocUnsafe(bytes.length)
  let length = 0
  for (const byte of bytes) if (byte >= 0x30 && byte <= 0x39) digits[length++] = byte
  return digits.toString('latin1', 0, length)
}
