import type { Container } from './container.ts'
import { FileRefusal } from './refusal.ts'
import type { ZipEntry } from './zip-directory.ts'

// What may stand before the first element, up to a document type.
const documentType = /^[^<]*(?:<\?.*?\?>[^<]*|<!--.*?-->[^<]*)*<!DOCTYPE/is

/**
 * Checks size and CRC-32 of every part except those named, and refuses a document type in any that is
 * XML: nothing reads these parts here, but whatever opens the file later might.
 */
export async function verifyParts(container: Container, except: ReadonlySet<ZipEntry>): Promise<void> {
  for (const entry of container.entries) {
    if (except.has(entry) || !/\.(?:xml|rels|vml)$/i.test(entry.name)) continue
    let start = ''
    for await (const piece of container.read(entry)) {
      if (start !== '') continue
      // Without its zero bytes, UTF-16 reads like the rest.
      start = new TextDecoder('latin1').decode(piece).replaceAll('\0', '')
      if (documentType.test(start)) throw new FileRefusal('file-dtd', { entry: entry.name })
    }
  }
  await container.verify(except)
}
