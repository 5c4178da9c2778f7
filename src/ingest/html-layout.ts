import { htmlAttribute } from './html-cell.ts'
import { resolveHtml } from './html-entities.ts'

/** Text as its lines, without blank ones. */
export function cleanLines(text: string): string {
  if (text === '') return ''
  const lines = resolveHtml(text)
    .split('\n')
    .map(line => line.replace(/^ +| +$/g, ''))
  return lines.filter(line => line !== '').join('\n')
}

/** Whether an element is not shown. */
export function isUnseen(tag: string): boolean {
  return /display\s*:\s*none|\shidden(?=[\s=>/])/i.test(tag)
}

/** How many columns or rows a cell spans. */
export function countOf(tag: string, name: string): number {
  if (!tag.toLowerCase().includes(name)) return 1
  const count = Number.parseInt(htmlAttribute(tag, name) ?? '1', 10)
  // None at all means "to the end of the table".
  if (name === 'rowspan' && count === 0) return 65_534
  return Number.isSafeInteger(count) && count > 0 ? count : 1
}
