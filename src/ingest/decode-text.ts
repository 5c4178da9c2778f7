import { FileRefusal } from './refusal.ts'

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

const sampleBytes = 64 * 1024
const pieceBytes = 256 * 1024

/**
 * How the bytes of a text file are to be read: by its mark, else by where its zero bytes stand, else
 * UTF-8 if that explains most of what is not plain ASCII, else Windows-1252, which is what Excel saves
 * as "CSV" here. A damaged byte or two must not garble every name of a UTF-8 file: such a byte becomes
 * U+FFFD, which leaves its row in place and is told at that row.
 */
export function detectEncoding(bytes: Uint8Array): TextEncoding {
  const [first, second, third, fourth] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) {
    if (third === 0 && fourth === 0) throw new FileRefusal('encoding-unknown', { encoding: 'utf-32' })
    return 'utf-16le'
  }
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return detectUtf16(bytes.subarray(0, sampleBytes)) ?? (isMostlyUtf8(bytes) ? 'utf-8' : 'windows-1252')
}

/** Office text is mostly Latin letters and digits, whose upper byte is zero. */
function detectUtf16(sample: Uint8Array): TextEncoding | undefined {
  const pairs = Math.floor(sample.length / 2)
  let even = 0
  let odd = 0
  for (let at = 0; at < pairs * 2; at += 2) {
    if (sample[at] === 0) even++
    if (sample[at + 1] === 0) odd++
  }
  if (odd * 2 > pairs && even * 20 < pairs) return 'utf-16le'
  if (even * 2 > pairs && odd * 20 < pairs) return 'utf-16be'
  return undefined
}

/** By chance, two letters of Windows-1252 hardly ever make a character of UTF-8. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let whole = 0
  let broken = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number
    if (byte < 0x80) continue
    const length = characterLength(bytes, at)
    if (length === 0) broken++
    else whole++
    at += Math.max(0, length - 1)
  }
  return whole >= broken
}

/** The bytes of the character beginning at `at`; 0 if none does. */
function characterLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] as number
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0
  // A character cut off at the file's end is let pass.
  for (let more = 1; more < length && at + more < bytes.length; more++) {
    const byte = bytes[at + more] as number
    if (byte < 0x80 || byte > 0xbf) return 0
  }
  return length
}

/** Decodes piece by piece; a byte order mark is dropped, and all line ends become `\n`. */
export function* decodeText(bytes: Uint8Array, encoding: string): Generator<string> {
  const decoder = new TextDecoder(encoding)
  let heldReturn = ''
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    const stream = at + pieceBytes < bytes.length
    const text = heldReturn + decoder.decode(bytes.subarray(at, at + pieceBytes), { stream })
    // A return at the end may be half of a return and newline.
    heldReturn = stream && text.endsWith('\r') ? '\r' : ''
    const whole = heldReturn === '' ? text : text.slice(0, -1)
    yield whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole
  }
}

/** Whether decoded text is really something else: more control characters than any text holds. */
export function looksBinary(sample: string): boolean {
  let controls = 0
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at)
    const isControl = (code < 32 && code !== 9 && code !== 10 && code !== 13) || code === 127
    // 0x80–0x9f are what Windows-1252 leaves undefined; 0xfffd is a byte that fits no character.
    if (isControl || (code >= 0x80 && code < 0xa0) || code === 0xfffd) controls++
  }
  // One or two bytes may be damaged in the shortest text.
  return controls > 2 && controls * 50 > sample.length
}
