import { unzipSync } from 'fflate'
import { JSDOM } from 'jsdom'
import { canTakeApart } from './mutate-parts.ts'

const parser = new new JSDOM('').window.DOMParser()

/**
 * Whether all parts of a workbook are XML at all. `xlsx` finds its elements by patterns and reads on
 * where nothing is closed any more, so that of other files there is nothing to compare.
 */
export function isWellFormed(bytes: Uint8Array): boolean {
  if (!canTakeApart(bytes)) return false
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    if (!/\.(xml|rels)$/.test(name)) continue
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(part)
      const parsed = parser.parseFromString(text, 'application/xml')
      if (parsed.getElementsByTagName('parsererror').length > 0) return false
    } catch {
      return false
    }
  }
  return true
}
