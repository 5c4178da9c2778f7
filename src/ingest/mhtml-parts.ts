import { damaged } from './zip-directory.ts'

export interface MhtmlPart {
  /** In small letters, without parameters. */
  readonly type: string
  /** The last step of the address it had. */
  readonly file: string
  readonly bytes: Uint8Array
}

const mostParts = 10_000

/** The parts of a web page that was saved as a single file; throws `file-damaged` where it breaks off. */
export function readMhtmlParts(bytes: Uint8Array): MhtmlPart[] {
  const text = binaryText(bytes)
  const top = splitHead(text)
  const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(top.head.get('content-type') ?? '')
  const mark = boundary?.[1] ?? boundary?.[2]
  if (mark === undefined) return [partOf(top.head, top.body)]
  const pieces = `\n${top.body}`.split(`\n--${mark}`).slice(1)
  const last = pieces.pop()
  if (last === undefined || !last.startsWith('--')) throw damaged('cut-off')
  if (pieces.length > mostParts) throw damaged('too-long')
  return pieces.map(piece => {
    const { head, body } = splitHead(piece.replace(/^[^\n]*\n/, ''))
    return partOf(head, body)
  })
}

/** One character for each byte; line ends become `\n`. */
function binaryText(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += 8192) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)))
  }
  return pieces.join('').replace(/\r\n?/g, '\n')
}

function splitHead(text: string): { head: ReadonlyMap<string, string>; body: string } {
  const end = text.indexOf('\n\n')
  if (end < 0) throw damaged('cut-off')
  const head = new Map<string, string>()
  // A line that begins with a blank goes on where the one before ended.
  for (const line of text
    .slice(0, end)
    .replace(/\n[ \t]+/g, ' ')
    .split('\n')) {
    const colon = line.indexOf(':')
    if (colon > 0) head.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  return { head, body: text.slice(end + 2) }
}

function partOf(head: ReadonlyMap<string, string>, body: string): MhtmlPart {
  const type = (head.get('content-type') ?? 'text/plain').replace(/;.*/s, '').trim().toLowerCase()
  const file = (head.get('content-location') ?? '').split(/[\\/]/).at(-1) ?? ''
  return { type, file, bytes: decode(body, (head.get('content-transfer-encoding') ?? '').toLowerCase()) }
}

function decode(body: string, encoding: string): Uint8Array {
  if (encoding === 'quoted-printable') {
    // Blanks before the sign are the text's own; behind it somebody's mail program added them.
    const joined = body.replace(/=[ \t]*\n/g, '')
    return bytesOf(
      joined.replace(/=([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    )
  }
  if (encoding !== 'base64') return bytesOf(body)
  try {
    return bytesOf(atob(body.replace(/\s+/g, '')))
  } catch {
    throw damaged('base64')
  }
}

function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at)
  return bytes
}
