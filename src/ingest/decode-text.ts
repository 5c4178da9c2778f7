import { FileRefusal } from './refusal.ts'

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

const sampleBytes = 64 * 1024
const pieceBytes = 256 * 1024

/**
 * How the bytes of a text file are to be read: by its mark, else by where its zero bytes stand, else
 * UTF-8 if all of it is valid, else Windows-1252, which is what Excel saves as "CSV" here.
 */
export function detectEncoding(bytes: Uint8Array): TextEncoding {
  const [first, second, third, fourth] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) {
    if (third === 0 && fourth === 0) throw new FileRefusal('encoding-unknown', { encoding: 'utf-32' })
    return 'utf-16le'
  }
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return detectUtf16(bytes.subarray(0, sampleBytes)) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252')
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

function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for (let at = 0; at < bytes.length; at += pieceBytes) {
      // Without a last call that ends the stream, a character cut off at the file's end is let pass.
      decoder.decode(bytes.subarray(at, at + pieceBytes), { stream: true })
    }
    return true
  } catch {
    return false
  }
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
  return controls * 50 > sample.length
}
