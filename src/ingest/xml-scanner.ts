import { resolveEntities, skipDeclaration, tagEnd } from './xlsx-xml.ts'
import { damaged } from './zip-directory.ts'

// An element or text longer than this is no cell; holding it back would eat the memory.
const longestPending = 4 * 1024 * 1024
const deepest = 200

/** Hears of elements, by their name without prefix, in the order of the document. */
export interface XmlListener {
  /** `tag` is the whole opening tag. An empty element is closed at once. */
  open(name: string, tag: string): void
  close(name: string): void
  text(text: string): void
}

/**
 * Walks over an XML document that arrives in pieces, cut anywhere, and tells a listener what stands in
 * it. A document that ends early or whose elements do not match is refused as damaged.
 */
export class XmlScanner {
  readonly #listener: XmlListener
  readonly #entry: string
  readonly #open: string[] = []
  #xml = ''
  #hasRoot = false

  constructor(listener: XmlListener, entry: string) {
    this.#listener = listener
    this.#entry = entry
  }

  feed(text: string): void {
    this.#xml = this.#xml === '' ? text : [this.#xml, text].join('')
    this.#xml = this.#xml.slice(this.#scan())
    if (this.#xml.length > longestPending) throw damaged('too-long', this.#entry)
  }

  end(): void {
    if (this.#open.length > 0 || !this.#hasRoot || this.#xml.trim() !== '') {
      throw damaged('cut-off', this.#entry)
    }
  }

  /** Takes all whole elements; returns where the first unfinished one begins. */
  #scan(): number {
    const xml = this.#xml
    let at = 0
    for (;;) {
      const open = xml.indexOf('<', at)
      if (open < 0) return at
      const next = xml.charCodeAt(open + 1)
      const isDeclaration = next === 33 || next === 63
      const end = isDeclaration ? skipDeclaration(xml, open, this.#entry) : tagEnd(xml, open)
      if (end < 0) return at
      if (open > at) this.#listener.text(resolveLines(xml.slice(at, open)))
      if (isDeclaration) {
        if (xml.startsWith('<![CDATA[', open)) this.#listener.text(xml.slice(open + 9, end - 3))
      } else this.#element(xml.slice(open, end))
      at = end
    }
  }

  #element(tag: string): void {
    if (tag.charCodeAt(1) === 47) {
      const name = localName(tag, 2)
      if (this.#open.pop() !== name) throw damaged('xml', this.#entry)
      this.#listener.close(name)
      return
    }
    if (this.#open.length === 0 && this.#hasRoot) throw damaged('xml', this.#entry)
    this.#hasRoot = true
    const name = localName(tag, 1)
    this.#listener.open(name, tag)
    if (tag.endsWith('/>')) this.#listener.close(name)
    else if (this.#open.push(name) > deepest) throw damaged('too-deep', this.#entry)
  }
}

function resolveLines(raw: string): string {
  return resolveEntities(raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw)
}

function localName(tag: string, start: number): string {
  let from = start
  for (let at = start; at < tag.length; at++) {
    const code = tag.charCodeAt(at)
    if (code === 58) from = at + 1
    else if (code <= 32 || code === 47 || code === 62) return tag.slice(from, at)
  }
  return tag.slice(from)
}
