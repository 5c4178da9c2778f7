import { unzipSync } from 'fflate'
import { type Canary, canaries } from './canary-people.ts'

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
  return [
    ...findIn(`${head}\n${percentDecoded(head)}`, 'headers'),
    ...textsOf(body, 'body').flatMap(([place, text]) => findIn(text, place)),
  ]
}

/** Texts that bytes may mean, those of packed files by part: hidden sheets and properties among them. */
function textsOf(bytes: Uint8Array, place: string): [place: string, text: string][] {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const parts = Object.entries(unzipSync(bytes))
    return parts.flatMap(
      ([name, part]) => [[place, name], ...textsOf(part, `${place} › ${name}`)] as [string, string][],
    )
  }
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe
  return [[place, unescaped(new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(bytes))]]
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

/** Names in any case, numbers however they are grouped. */
function findIn(text: string, place: string): Found[] {
  const lower = text.toLowerCase()
  const digits = text.replace(/(?<=\d)[\s.\-'’]+(?=\d)/g, '')
  return canaries
    .filter(canary => lower.includes(canary.text.toLowerCase()) || digits.includes(canary.text))
    .map(canary => ({ canary, place }))
}
