import { FileRefusal } from './refusal.ts'
import { damaged } from './zip-directory.ts'

const longestPending = 4 * 1024 * 1024
// What stands in these is no text of the page, and nothing in it is a tag.
const rawElements: ReadonlySet<string> = new Set([
  'script',
  'style',
  'title',
  'textarea',
  'template',
  'noscript',
])

/** Hears of a web page's tags by their name in small letters; entities of texts are not yet resolved. */
export interface HtmlListener {
  open(name: string, tag: string): void
  close(name: string): void
  text(text: string): void
  /** The whole content of an element in which nothing is a tag. Nothing of it is ever run. */
  raw(name: string, content: string): void
  comment(content: string): void
}

/** Walks over a web page that arrives in pieces, as forgiving as a browser, but not of a page cut off in a tag. */
export class HtmlScanner {
  readonly #listener: HtmlListener
  #html = ''

  constructor(listener: HtmlListener) {
    this.#listener = listener
  }

  feed(text: string): void {
    this.#html = this.#html === '' ? text : [this.#html, text].join('')
    this.#html = this.#html.slice(this.#scan())
    if (this.#html.length > longestPending) throw damaged('too-long')
  }

  end(): void {
    if (this.#html.includes('<')) throw damaged('cut-off')
    this.#listener.text(this.#html)
    this.#html = ''
  }

  #scan(): number {
    const html = this.#html
    let at = 0
    let search = 0
    for (;;) {
      const open = html.indexOf('<', search)
      if (open < 0) return at
      if (!/[a-z/!?]/i.test(html.charAt(open + 1))) {
        if (open + 1 >= html.length) return at
        // A bare "<" is text.
        search = open + 1
        continue
      }
      const end = this.#end(open)
      if (end < 0) return at
      if (open > at) this.#listener.text(html.slice(at, open))
      at = this.#take(open, end)
      search = at
    }
  }

  /** Where the whole of what begins here ends, raw content included; -1 if it hasn't arrived. */
  #end(open: number): number {
    const html = this.#html
    if (html.startsWith('<!--', open)) return after(html, '-->', open + 4)
    const next = html.charCodeAt(open + 1)
    if (next === 33 || next === 63) return after(html, '>', open)
    const end = htmlTagEnd(html, open)
    if (end < 0 || next === 47) return end
    const name = nameOf(html, open + 1)
    if (!rawElements.has(name) || html.charCodeAt(end - 2) === 47) return end
    const close = new RegExp(`</${name}[\\s/>]`, 'gi')
    close.lastIndex = end
    const found = close.exec(html)
    return found === null ? -1 : after(html, '>', found.index)
  }

  #take(open: number, end: number): number {
    const html = this.#html
    const next = html.charCodeAt(open + 1)
    if (next === 33 || next === 63) this.#declaration(html.slice(open, end))
    else if (next === 47) this.#listener.close(nameOf(html, open + 2))
    else {
      const name = nameOf(html, open + 1)
      const tagEnd = htmlTagEnd(html, open)
      if (tagEnd < end) this.#listener.raw(name, html.slice(tagEnd, html.lastIndexOf('<', end - 1)))
      else this.#listener.open(name, html.slice(open, end))
    }
    return end
  }

  #declaration(text: string): void {
    if (text.startsWith('<!--')) this.#listener.comment(text.slice(4, -3))
    else if (/^<!(?:doctype[^>]*\[|entity|element|attlist)/i.test(text))
      throw new FileRefusal('file-dtd', { entry: '' })
  }
}

/** A quote counts only behind an equals sign: pages have stray ones elsewhere. */
function htmlTagEnd(html: string, open: number): number {
  let afterEquals = false
  for (let at = open + 1; at < html.length; at++) {
    const code = html.charCodeAt(at)
    if (code === 62) return at + 1
    if (afterEquals && (code === 34 || code === 39)) {
      at = html.indexOf(html.charAt(at), at + 1)
      if (at < 0) return -1
      afterEquals = false
    } else if (code === 61) afterEquals = true
    else if (code > 32) afterEquals = false
  }
  return -1
}

function nameOf(html: string, from: number): string {
  let at = from
  while (at < html.length && !/[\s/>]/.test(html.charAt(at))) at++
  return html.slice(from, at).toLowerCase()
}

function after(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from)
  return at < 0 ? -1 : at + mark.length
}
