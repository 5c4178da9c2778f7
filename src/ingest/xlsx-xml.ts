import { FileRefusal } from './refusal.ts'
import { damaged } from './zip-directory.ts'

const sniffBytes = 200

/**
 * Decodes an XML part piece by piece. Pieces may end inside a character. UTF-8 is cut at a
 * character's start and decoded whole, because Node decodes whole buffers several times
 * faster than streams and gives one byte per character where it can.
 */
export async function* decodeXml(pieces: AsyncIterable<Uint8Array>, entry: string): AsyncGenerator<string> {
  let rest: Uint8Array = new Uint8Array(0)
  let decode: ((piece: Uint8Array) => string) | undefined
  for await (const piece of pieces) {
    rest = rest.length === 0 ? piece : joined(rest, piece)
    if (decode === undefined && rest.length < sniffBytes) continue
    decode ??= decoderFor(rest, entry)
    const end = lastWholeCharacter(rest)
    yield decode(rest.subarray(0, end))
    // A copy, so that three bytes don't keep their whole piece alive.
    rest = rest.slice(end)
  }
  if (rest.length > 0) yield (decode ?? decoderFor(rest, entry))(rest)
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}

/** Where to cut so that no UTF-8 sequence is split; harmless for other encodings, whose decoders stream. */
function lastWholeCharacter(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return bytes.length
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return needed > back ? bytes.length - back : bytes.length
    }
  }
  return bytes.length
}

function decoderFor(start: Uint8Array, entry: string): (piece: Uint8Array) => string {
  const label = encodingOf(start)
  if (label === 'utf-8') {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
    let isFirst = true
    return piece => {
      try {
        const text = decoder.decode(piece)
        const hasBom = isFirst && text.charCodeAt(0) === 0xfeff
        isFirst = false
        return hasBom ? text.slice(1) : text
      } catch {
        throw damaged('utf-8', entry)
      }
    }
  }
  try {
    const decoder = new TextDecoder(label)
    return piece => decoder.decode(piece, { stream: true })
  } catch {
    throw new FileRefusal('encoding-unknown', { encoding: label, entry })
  }
}

function encodingOf(start: Uint8Array): string {
  const [first, second] = start
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be'
  const declaration = new TextDecoder('latin1').decode(start.subarray(0, sniffBytes))
  return (
    /^(?:\xef\xbb\xbf)?<\?xml[^>]*?encoding=["']([\w.:-]+)["']/.exec(declaration)?.[1]?.toLowerCase() ??
    'utf-8'
  )
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Resolves the five named and all numeric entities; others could only come from a DTD. */
export function resolveEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));/g,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return named[name] ?? whole
      const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole
    },
  )
}

/** Excel writes characters XML cannot hold as `_x000D_`, and a literal `_x000D_` as `_x005F_x000D_`. */
export function resolveEscapes(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** Text content between two tags that holds no CDATA, as the spreadsheet program shows it. */
export function resolveText(raw: string): string {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw
  return resolveEscapes(resolveEntities(text))
}

/** The position behind the `>` that ends the tag at `start`, or -1; a `>` inside quotes doesn't end it. */
export function tagEnd(text: string, start: number): number {
  const simple = text.indexOf('>', start)
  if (simple < 0) return -1
  let at = start
  for (;;) {
    const quote = nextQuote(text, at, simple)
    if (quote < 0) return simple + 1
    const close = text.indexOf(text.charAt(quote), quote + 1)
    if (close < 0) return -1
    if (close > simple) return tagEndFrom(text, close + 1)
    at = close + 1
  }
}

function tagEndFrom(text: string, from: number): number {
  let quote = ''
  for (let at = from; at < text.length; at++) {
    const char = text.charAt(at)
    if (quote !== '') quote = char === quote ? '' : quote
    else if (char === '"' || char === "'") quote = char
    else if (char === '>') return at + 1
  }
  return -1
}

function nextQuote(text: string, from: number, before: number): number {
  for (let at = from; at < before; at++) {
    const code = text.charCodeAt(at)
    if (code === 34 || code === 39) return at
  }
  return -1
}

/** The value of an attribute in a tag, or undefined; a name with any prefix serves if there is none without. */
export function attributeOf(tag: string, name: string): string | undefined {
  let prefixed: string | undefined
  // By hand: a pattern for names and values takes quadratic time on a tag that is one long name.
  for (let equals = tag.indexOf('='); equals >= 0; ) {
    const open = skipBlanks(tag, equals + 1)
    const quote = tag.charAt(open)
    if (quote !== '"' && quote !== "'") {
      equals = tag.indexOf('=', equals + 1)
      continue
    }
    const close = tag.indexOf(quote, open + 1)
    if (close < 0) return prefixed
    const full = nameBefore(tag, equals)
    if (full === name) return resolveEntities(tag.slice(open + 1, close))
    if (full.endsWith(`:${name}`)) prefixed ??= resolveEntities(tag.slice(open + 1, close))
    equals = tag.indexOf('=', close + 1)
  }
  return prefixed
}

function skipBlanks(text: string, from: number): number {
  let at = from
  while (text.charCodeAt(at) <= 32) at++
  return at
}

// Longer than any name that is asked for, prefix included.
const longestName = 100

/** The name that ends before `end`, blanks between them left out. */
function nameBefore(tag: string, end: number): string {
  let to = end
  while (to > 0 && tag.charCodeAt(to - 1) <= 32) to--
  let from = to
  while (from > 0 && to - from < longestName && !/[\s"'/<>=]/.test(tag.charAt(from - 1))) from--
  return tag.slice(from, to)
}

/**
 * The position behind a comment, CDATA section or processing instruction at `start`, or -1 if
 * the text ends before it. A document type is refused: it can name files and blow up entities.
 */
export function skipDeclaration(text: string, start: number, entry: string): number {
  if (text.charCodeAt(start + 1) === 63) return after(text, '?>', start + 2)
  if (text.startsWith('<!--', start)) return after(text, '-->', start + 4)
  if (text.startsWith('<![CDATA[', start)) return after(text, ']]>', start + 9)
  if (text.length - start < 9) return -1
  throw new FileRefusal('file-dtd', { entry })
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  return at < 0 ? -1 : at + mark.length
}

interface XmlTag {
  /** Without its namespace prefix. */
  readonly name: string
  readonly tag: string
  readonly closes: boolean
}

/** All tags of a small part that is held in memory whole, such as the workbook's or the styles'. */
export function* tagsOf(xml: string, entry: string): Generator<XmlTag> {
  for (let at = xml.indexOf('<'); at >= 0; ) {
    const next = xml.charCodeAt(at + 1)
    const isDeclaration = next === 33 || next === 63
    const end = isDeclaration ? skipDeclaration(xml, at, entry) : tagEnd(xml, at)
    if (end < 0) throw damaged('xml', entry)
    if (!isDeclaration) {
      const tag = xml.slice(at, end)
      const name = /^<\/?(?:[^\s:/>]+:)?([^\s/>]*)/.exec(tag)?.[1] ?? ''
      yield { name, tag, closes: tag.startsWith('</') }
    }
    at = xml.indexOf('<', end)
  }
}
