import { attributeOf, tagsOf } from './xlsx-xml.ts'

/** For each cell style, in order, 1 if its number format shows a date or time. */
export function readDateStyles(xml: string, entry: string): Uint8Array {
  const codes = new Map<number, string>()
  const styles: number[] = []
  let section = ''
  for (const { name, tag, closes } of tagsOf(xml, entry)) {
    // Differential formats hold `numFmt` and other style lists hold `xf` too; only these two lists count.
    if (name === 'numFmts' || name === 'cellXfs') section = closes || tag.endsWith('/>') ? '' : name
    else if (closes) continue
    else if (section === 'numFmts' && name === 'numFmt') {
      codes.set(Number(attributeOf(tag, 'numFmtId')), attributeOf(tag, 'formatCode') ?? '')
    } else if (section === 'cellXfs' && name === 'xf') {
      const format = Number(attributeOf(tag, 'numFmtId') ?? 0)
      const code = codes.get(format)
      styles.push((code === undefined ? isBuiltinDate(format) : isDateCode(code)) ? 1 : 0)
    }
  }
  return Uint8Array.from(styles)
}

/** 14–22 and 45–47 everywhere; 27–36 and 50–58 are dates in East Asian Excel, and nothing elsewhere. */
export function isBuiltinDate(format: number): boolean {
  return (
    (format >= 14 && format <= 22) ||
    (format >= 27 && format <= 36) ||
    (format >= 45 && format <= 47) ||
    (format >= 50 && format <= 58)
  )
}

// Excel takes 255 characters; brackets without an end would cost quadratic time on more.
const longestCode = 300

/**
 * Whether a format code shows a date or time. The file always holds the English letters, whatever
 * language Excel speaks. `"USD" 0` and `0.00E+00` are no dates, `[h]:mm` and `d "hari"` are.
 */
export function isDateCode(code: string): boolean {
  const bare = code
    .slice(0, longestCode)
    .replace(/"[^"]*"?|[\\_*]./g, '')
    .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '')
    .replace(/general|e[+-]/gi, '')
  return /[dmyhs]/i.test(bare)
}
