import type { Container } from './container.ts'
import { OdsTables } from './ods-tables.ts'
import { openTables } from './open-tables.ts'
import { type FileLimits, FileRefusal } from './refusal.ts'
import type { RawWorkbook } from './sheet.ts'
import { verifyParts } from './verify-parts.ts'
import { readText } from './xlsx-package.ts'
import { decodeXml } from './xlsx-xml.ts'
import { XmlScanner } from './xml-scanner.ts'
import { damaged } from './zip-directory.ts'

/** Reads an OpenDocument spreadsheet, whose sheets all stand in one part. */
export async function readOds(container: Container, limits: FileLimits): Promise<RawWorkbook> {
  await refuseEncrypted(container)
  const content = container.find('content.xml')
  if (content === undefined) throw damaged('sheet-missing', 'content.xml')
  await verifyParts(container, new Set())
  return openTables({
    format: 'ods',
    texts: () => decodeXml(container.read(content), content.name),
    reader: sink => new XmlScanner(new OdsTables(sink), content.name),
    limits,
  })
}

/** The same document as a single XML file. */
export function readFlatOds(bytes: Uint8Array, limits: FileLimits): Promise<RawWorkbook> {
  return openTables({
    format: 'ods',
    texts: () => decodeXml(onePiece(bytes), ''),
    reader: sink => new XmlScanner(new OdsTables(sink), ''),
    limits,
  })
}

async function* onePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

async function refuseEncrypted(container: Container): Promise<void> {
  const manifest = container.find('META-INF/manifest.xml')
  if (manifest === undefined) return
  if ((await readText(container, manifest)).includes('encryption-data')) {
    throw new FileRefusal('file-encrypted', { entry: '' })
  }
}
