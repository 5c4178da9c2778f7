import type { Container } from './container.ts'
import { readText } from './xlsx-package.ts'

// Formats are told by how their bytes begin: the file's name is often wrong.
const beginnings: readonly (readonly [format: string, bytes: readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['zip', [0x50, 0x4b, 0x07, 0x08]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['rar', [0x52, 0x61, 0x72, 0x21]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['gzip', [0x1f, 0x8b, 0x08]],
  ['sqlite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
  // Excel 2 to 4 wrote its records bare.
  ['xls', [0x09, 0x00, 0x04, 0x00]],
  ['xls', [0x09, 0x02, 0x06, 0x00]],
  ['xls', [0x09, 0x04, 0x06, 0x00]],
  ['xls', [0x09, 0x08, 0x08, 0x00]],
  ['xls', [0x09, 0x08, 0x10, 0x00]],
]

/** The format a file's first bytes tell, or undefined: then it may be text. */
export function formatOfBytes(bytes: Uint8Array): string | undefined {
  return beginnings.find(([, start]) => start.every((byte, at) => bytes[at] === byte))?.[0]
}

/** The format of text that is more than delimited values, or undefined. */
export function formatOfText(start: string): string | undefined {
  const text = start
    .slice(0, 64 * 1024)
    .trimStart()
    .toLowerCase()
  if (/^(?:mime-version|from|message-id|content-type):/.test(text)) return 'mhtml'
  if (/^id;p/.test(text)) return 'sylk'
  if (/^table\n0,1\n/.test(text)) return 'dif'
  // Declarations, comments and a document type may stand before the first element.
  const body = text.replace(/^(?:<\?.*?\?>|<!--.*?-->|<!doctype(?:[^[>]|\[[^\]]*\])*>|\s)+/s, '')
  const root = /^<(?:[\w-]+:)?([\w-]+)/.exec(body)?.[1]
  if (root === 'workbook' && body.includes('urn:schemas-microsoft-com:office:spreadsheet')) {
    return 'xml-spreadsheet'
  }
  if (root === 'document' && body.includes('opendocument.spreadsheet')) return 'fods'
  if (root !== undefined && htmlElements.has(root)) return 'html'
  if (text.startsWith('<!doctype html')) return 'html'
  return text.startsWith('<?xml') || text.startsWith('<workbook') || text.startsWith('<!doctype')
    ? 'xml'
    : undefined
}

const htmlElements: ReadonlySet<string> = new Set(
  'html head meta body table style div title link script center p font b br h1 h2 h3 h4 tr form span'.split(
    ' ',
  ),
)

const openDocuments: Readonly<Record<string, string>> = {
  spreadsheet: 'ods',
  text: 'odt',
  presentation: 'odp',
}

/** The format of a zip file that is no `.xlsx`, by the parts it has; "zip" may still be one. */
export async function formatOfZip(container: Container): Promise<string> {
  const has = (path: string) => container.find(path) !== undefined
  if (has('xl/workbook.bin')) return 'xlsb'
  if (has('word/document.xml')) return 'docx'
  if (has('ppt/presentation.xml')) return 'pptx'
  if (has('Index/Document.iwa') || has('Index.zip')) return 'numbers'
  const type = container.find('mimetype')
  if (type !== undefined && type.size < 200) {
    const kind = /opendocument\.(\w+)/.exec(await readText(container, type))?.[1] ?? ''
    if (kind !== '') return openDocuments[kind] ?? 'odf'
  }
  if (has('content.xml') && has('META-INF/manifest.xml')) return 'ods'
  return 'zip'
}
