import { resolveHtml } from './html-entities.ts'
import type { RawCell } from './sheet.ts'
import { errorShown, wholeDigits } from './shown-value.ts'
import { isDateCode } from './xlsx-styles.ts'
import { numberEnd } from './xlsx-syntax.ts'

/** An attribute of a tag, its name in any case; undefined if it is not there, '' if it has no value. */
export function htmlAttribute(tag: string, name: string): string | undefined {
  const attributes = /([^\s=<>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/g
  attributes.lastIndex = tag.search(/[\s/>]/)
  for (const [, found = '', double, single, bare] of tag.matchAll(attributes)) {
    if (found.toLowerCase() === name) return resolveHtml(double ?? single ?? bare ?? '')
  }
  return undefined
}

/**
 * What a table cell holds. All of it is text, as nothing else says what a run of digits means, unless the
 * spreadsheet program that wrote the page left the cell's own number beside what it shows.
 */
export function cellOfTag(tag: string, text: string, isDateClass: boolean): RawCell {
  const error = errorShown(text)
  if (error !== undefined) return error
  if (/\s(?:x:|sdval|data-v)/i.test(tag)) {
    const own = htmlAttribute(tag, 'x:num') ?? htmlAttribute(tag, 'sdval') ?? numberOfScript(tag)
    const raw = own === '' ? text.trim() : own?.trim()
    if (raw !== undefined && raw !== '' && numberEnd(raw, 0) === raw.length) {
      return { type: 'number', raw: wholeDigits(raw, text), isDate: isDateClass || isDateStyle(tag) }
    }
    const code = htmlAttribute(tag, 'x:err')
    if (code !== undefined) return { type: 'error', code: code || text.trim() }
    const truth = htmlAttribute(tag, 'x:bool')
    if (truth !== undefined) return { type: 'boolean', value: /^(true|1)$/i.test(truth || text.trim()) }
  }
  return text === '' ? null : text
}

/** Pages made by scripts name the type and value of each cell. */
function numberOfScript(tag: string): string | undefined {
  return htmlAttribute(tag, 'data-t') === 'n' ? htmlAttribute(tag, 'data-v') : undefined
}

/** Excel writes the number format as a style, LibreOffice as `sdnum`, behind two languages. */
function isDateStyle(tag: string): boolean {
  const format = htmlAttribute(tag, 'sdnum')?.split(';').slice(2).join(';') ?? htmlAttribute(tag, 'data-z')
  if (format !== undefined && format !== '') return isDateCode(format)
  return isDateFormat(
    /mso-number-format:\s*("[^"]*"|[^;}"']*)/i.exec(htmlAttribute(tag, 'style') ?? '')?.[1] ?? '',
  )
}

/** The classes of a style sheet whose number format shows a date, in small letters. */
export function readDateClasses(css: string): Set<string> {
  const classes = new Set<string>()
  for (const rule of css.split('}')) {
    const open = rule.lastIndexOf('{')
    if (open < 0) continue
    const format = /mso-number-format:\s*("(?:[^"\\]|\\.)*"|[^;]*)/i.exec(rule.slice(open + 1))?.[1] ?? ''
    if (!isDateFormat(format)) continue
    for (const [, name = ''] of rule.slice(0, open).matchAll(/\.([\w-]+)/g)) classes.add(name.toLowerCase())
  }
  return classes
}

function isDateFormat(written: string): boolean {
  const format = written
    .trim()
    .replace(/^"|"$/g, '')
    .replace(/\\([^0-9a-f]|0022)/gi, '$1')
  if (format === '' || format === '@') return false
  return /^(short|medium|long|general) (date|time)$/i.test(format) || isDateCode(format)
}
