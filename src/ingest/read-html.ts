import { decodeText, detectEncoding } from './decode-text.ts'
import { HtmlScanner } from './html-scanner.ts'
import { HtmlTables } from './html-tables.ts'
import { openTables } from './open-tables.ts'
import { type FileLimits, FileRefusal } from './refusal.ts'
import type { RawWorkbook } from './sheet.ts'

const headBytes = 4096

/** Reads the tables of a web page; such pages are often named `.xls`. */
export function readHtml(bytes: Uint8Array, name: string, limits: FileLimits): Promise<RawWorkbook> {
  const encoding = encodingOf(bytes)
  return openTables({
    format: 'html',
    texts: () => decodeText(bytes, encoding),
    limits,
    reader(sink) {
      const tables = new HtmlTables(sink, name)
      const scanner = new HtmlScanner(tables)
      return {
        feed: text => scanner.feed(text),
        end() {
          scanner.end()
          // A sign-in page, an error message, or the frame around files that were left behind.
          if (!tables.hasTable) throw new FileRefusal('format-unsupported', { format: 'html' })
          tables.end()
        },
      }
    },
  })
}

/** What the page says of itself is believed only where its bytes don't tell otherwise. */
function encodingOf(bytes: Uint8Array): string {
  const byBytes = detectEncoding(bytes)
  if (byBytes !== 'windows-1252') return byBytes
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, headBytes))
  const named = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? 'windows-1252'
  if (/^(utf|unicode|us-ascii)/i.test(named)) return 'windows-1252'
  try {
    return new TextDecoder(named).encoding
  } catch {
    return 'windows-1252'
  }
}
