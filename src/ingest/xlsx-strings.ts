import { type Content, plainTextStart, readContent } from './xlsx-text.ts'
import { decodeXml, resolveText, skipDeclaration, tagEnd } from './xlsx-xml.ts'
import { damaged } from './zip-directory.ts'

const blockLength = 4096
const recentLength = 4096
const longestPending = 4 * 1024 * 1024

interface Block {
  readonly text: string
  readonly ends: Uint32Array
}

/**
 * The shared strings of a workbook. Thousands are joined into one string and cut out again on
 * demand: a million separate ones would cost three times the memory and keep the collector busy.
 */
export class SharedStrings {
  readonly #blocks: Block[] = []
  #pending: string[] = []
  #length = 0
  // Agency names and the like come again and again: hand out the same string, don't cut a new one.
  readonly #recentIndex = new Int32Array(recentLength).fill(-1)
  readonly #recent: string[] = new Array(recentLength).fill('')

  get length(): number {
    return this.#length
  }

  add(text: string): void {
    this.#length++
    if (this.#pending.push(text) === blockLength) this.#seal()
  }

  /** The string at `index`, or undefined if the file has no such string. */
  get(index: number): string | undefined {
    const slot = index % recentLength
    if (this.#recentIndex[slot] === index) return this.#recent[slot]
    const inBlock = index % blockLength
    const block = this.#blocks[(index - inBlock) / blockLength]
    if (block === undefined) return this.#pending[index - this.#blocks.length * blockLength]
    const text = block.text.slice(inBlock === 0 ? 0 : block.ends[inBlock - 1], block.ends[inBlock])
    this.#recentIndex[slot] = index
    this.#recent[slot] = text
    return text
  }

  #seal(): void {
    const ends = new Uint32Array(this.#pending.length)
    let end = 0
    for (let i = 0; i < ends.length; i++) {
      end += this.#pending[i]?.length ?? 0
      ends[i] = end
    }
    this.#blocks.push({ text: this.#pending.join(''), ends })
    this.#pending = []
  }
}

/** Reads `sharedStrings.xml` piece by piece. */
export async function readSharedStrings(
  pieces: AsyncIterable<Uint8Array>,
  entry: string,
): Promise<SharedStrings> {
  const strings = new SharedStrings()
  const scanner = new StringsScanner(strings, entry)
  for await (const text of decodeXml(pieces, entry)) scanner.feed(text)
  scanner.end()
  return strings
}

class StringsScanner {
  readonly #strings: SharedStrings
  readonly #entry: string
  readonly #content: Content = { value: undefined, text: undefined, hasFormula: false }
  #xml = ''
  #prefix = ''
  #hasRoot = false
  #isClosed = false

  constructor(strings: SharedStrings, entry: string) {
    this.#strings = strings
    this.#entry = entry
  }

  feed(text: string): void {
    // `join` copies into one flat string; `+` would make a rope, through which every access takes a detour.
    this.#xml = this.#xml === '' ? text : [this.#xml, text].join('')
    const stopped = this.#scan()
    this.#xml = this.#xml.slice(stopped)
    if (this.#xml.length > longestPending) throw damaged('too-long', this.#entry)
  }

  end(): void {
    if (!this.#isClosed) throw damaged('xml', this.#entry)
  }

  /** Takes all whole elements; returns where the first unfinished one begins. */
  #scan(): number {
    const xml = this.#xml
    let at = 0
    for (;;) {
      const open = xml.indexOf('<', at)
      if (open < 0) return xml.length
      const next = xml.charCodeAt(open + 1)
      const isDeclaration = next === 33 || next === 63
      const end = isDeclaration ? skipDeclaration(xml, open, this.#entry) : tagEnd(xml, open)
      if (end < 0) return open
      at = isDeclaration ? end : this.#element(open, end)
      if (at < 0) return open
    }
  }

  #element(open: number, end: number): number {
    const xml = this.#xml
    if (!this.#hasRoot) this.#readRoot(xml.slice(open, end))
    else if (xml.charCodeAt(open + 1) === 47)
      this.#isClosed ||= xml.startsWith(`${this.#prefix}sst`, open + 2)
    else if (xml.startsWith(`${this.#prefix}si`, open + 1)) return this.#string(end)
    return end
  }

  #readRoot(tag: string): void {
    this.#hasRoot = true
    this.#prefix = /^<([^\s/>]*:)?/.exec(tag)?.[1] ?? ''
    this.#isClosed = tag.endsWith('/>')
  }

  #string(start: number): number {
    const xml = this.#xml
    if (xml.charCodeAt(start - 2) === 47) {
      this.#strings.add('')
      return start
    }
    const from = plainTextStart(xml, start, this.#prefix)
    if (from >= 0) {
      const close = xml.indexOf('<', from)
      const closing = `</${this.#prefix}t></${this.#prefix}si>`
      if (close >= 0 && xml.startsWith(closing, close)) {
        this.#strings.add(resolveText(xml.slice(from, close)))
        return close + closing.length
      }
    }
    const end = readContent(xml, start, 'si', this.#entry, this.#content)
    if (end >= 0) this.#strings.add(this.#content.text ?? '')
    return end
  }
}
