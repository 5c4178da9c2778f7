import { gunzipSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { type Canary, canaries } from './canary-people.ts'
import { findIn } from './find-in-text.ts'

export interface Answered {
  readonly status: number
  readonly headers: Headers
  readonly body: Uint8Array
}

export interface Found {
  readonly canary: Canary
  /** `body`, `headers`, or the part of a workbook or archive. */
  readonly place: string
}

/** Every canary in an answer: in its head, and in every part of whatever was packed into its body. */
export function findCanaries({ headers, body }: Pick<Answered, 'headers' | 'body'>): Found[] {
  const head = [...headers].flat().join('\n')
  return [['headers', `${head}\n${percentDecoded(head)}`] as const, ...textsOf(body, 'body')].flatMap(
    ([place, text]) => foundIn(text).map(canary => ({ canary, place })),
  )
}

// Most answers of the matrix are one of a few refusals, and most parts of workbooks are the same in all.
const known = new Map<string, readonly Canary[]>()

function foundIn(text: string): readonly Canary[] {
  const before = known.get(text)
  if (before !== undefined) return before
  const found = findIn(text, canaries)
  if (known.size > 3000) known.clear()
  if (text.length < 64_000) known.set(text, found)
  return found
}

/** Texts that bytes may mean, those of packed files by part: hidden sheets and properties among them. */
export function textsOf(bytes: Uint8Array, place: string): [place: string, text: string][] {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return textsOf(gunzipSync(bytes), `${place} › gzip`)
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const parts = Object.entries(unzipSync(bytes))
    return [
      // What belongs to no part: comments of the archive and of its members.
      [place, Buffer.from(bytes).toString('latin1')],
      ...parts.flatMap(
        ([name, part]) => [[place, name], ...textsOf(part, `${place} › ${name}`)] as [string, string][],
      ),
    ]
  }
  const plain = unescaped(new TextDecoder().decode(bytes))
  if (!bytes.includes(0)) return [[place, plain]]
  // Two bytes a letter, with or without a mark, whole or inside of an old workbook; numbers as doubles too.
  const thin = Buffer.from(bytes.filter(byte => byte !== 0)).toString('latin1')
  return [
    [place, plain],
    [`${place} › without zero bytes`, unescaped(thin)],
    [`${place} › numbers`, doublesIn(bytes)],
  ]
}

/** Whole numbers of twelve digits and more that stand in bytes as old workbooks write them. */
function doublesIn(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found: string[] = []
  for (let at = 0; at + 8 <= bytes.length; at++) {
    const value = view.getFloat64(at, true)
    if (value >= 1e11 && value < 1e18 && Number.isInteger(value)) found.push(String(value))
  }
  return found.join('\n')
}

/** As written, and with the escapes of JSON, XML and addresses undone. */
function unescaped(text: string): string {
  if (!/[\\&%]/.test(text)) return text
  const plain = text
    .replace(/\\u([0-9a-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
  return `${text}\n${plain}\n${percentDecoded(plain)}`
}

function percentDecoded(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, escapes => {
    try {
      return decodeURIComponent(escapes)
    } catch {
      return escapes
    }
  })
}
