import { resolveEntities, resolveEscapes, skipDeclaration, tagEnd } from './xlsx-xml.ts'
import { damaged } from './zip-directory.ts'

/** What stands inside a cell (`c`) or a shared string (`si`). */
export interface Content {
  /** The text of `v`, or undefined where there is no such element. */
  value: string | undefined
  /** The joined text of all `t` outside phonetic runs, or undefined where there is none. */
  text: string | undefined
  hasFormula: boolean
}

/**
 * Reads up to the closing tag `closing`, starting behind the opening one. The thorough way, for
 * whatever the fast paths don't know: rich text, formulas, CDATA, comments, extensions.
 * Returns the position behind the closing tag, or -1 if it hasn't arrived yet.
 */
export function readContent(
  xml: string,
  from: number,
  closing: 'c' | 'si',
  entry: string,
  into: Content,
): number {
  into.value = undefined
  into.text = undefined
  into.hasFormula = false
  let inside: 'v' | 't' | undefined
  let phonetic = false
  let captured = ''
  let at = from
  for (;;) {
    const open = xml.indexOf('<', at)
    if (open < 0) return -1
    if (inside !== undefined) captured += resolveLines(xml.slice(at, open))
    const next = xml.charCodeAt(open + 1)
    if (next === 33 || next === 63) {
      const end = skipDeclaration(xml, open, entry)
      if (end < 0) return -1
      if (inside !== undefined && xml.startsWith('<![CDATA[', open)) captured += xml.slice(open + 9, end - 3)
      at = end
      continue
    }
    at = tagEnd(xml, open)
    if (at < 0) return -1
    const name = localName(xml, next === 47 ? open + 2 : open + 1)
    const isEmpty = xml.charCodeAt(at - 2) === 47
    if (next === 47) {
      if (name === closing) return at
      if (name === 'rPh') phonetic = false
      if (name === inside) {
        if (name === 'v') {
          refuseSecond(into.value, entry)
          into.value = resolveEscapes(captured)
        } else if (!phonetic) into.text = (into.text ?? '') + resolveEscapes(captured)
        inside = undefined
      }
    } else if (name === 'f') into.hasFormula = true
    else if (name === 'rPh') phonetic = !isEmpty
    else if (name === 'v' || name === 't') {
      captured = ''
      if (!isEmpty) inside = name
      else if (name === 'v') {
        refuseSecond(into.value, entry)
        into.value = ''
      } else if (!phonetic) into.text ??= ''
    }
  }
}

/** Of two values in one cell nobody knows which one is meant. */
function refuseSecond(value: string | undefined, entry: string): void {
  if (value !== undefined) throw damaged('cell', entry)
}

function resolveLines(raw: string): string {
  return resolveEntities(raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw)
}

function localName(xml: string, start: number): string {
  let from = start
  let at = start
  for (;;) {
    const code = xml.charCodeAt(at)
    if (code === 58) from = at + 1
    else if (code <= 32 || code === 47 || code === 62) return xml.slice(from, at)
    at++
  }
}

/**
 * Finds plain text `<t>…</t>` at `at`: where its text begins, or -1 if what stands there is
 * something else or hasn't arrived. `<t xml:space="preserve">` counts as plain: blanks are always kept.
 */
export function plainTextStart(xml: string, at: number, prefix: string): number {
  if (!xml.startsWith(`<${prefix}t`, at)) return -1
  const behind = at + 2 + prefix.length
  const code = xml.charCodeAt(behind)
  if (code === 62) return behind + 1
  if (code !== 32) return -1
  const end = tagEnd(xml, behind)
  return end < 0 || xml.charCodeAt(end - 2) === 47 ? -1 : end
}
