/**
 * How wide text is in a spreadsheet's own unit (the width of a digit in the
 * default font) and how many lines it takes. Spreadsheets do not fit merged
 * rows themselves, so heights must be known before the file is written.
 */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += widthOfCharacter(character)
  return width
}

/** Lines that `text` takes when wrapped at words into `width`; at least 1. */
export function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((lines, paragraph) => lines + paragraphLines(paragraph, width), 0)
}

/** Height in points of `lines` of the given font size, with room above and below. */
export function heightOf(lines: number, fontSize = 11): number {
  return Math.min(409, Math.round(lines * fontSize * 1.34 + 3.5))
}

function paragraphLines(paragraph: string, width: number): number {
  let lines = 1
  let filled = 0
  for (const word of paragraph.split(' ')) {
    const needed = widthOf(word)
    if (filled > 0 && filled + 0.45 + needed > width) {
      lines += 1
      filled = 0
    }
    // A word wider than the column is broken by the program that shows it.
    lines += Math.max(0, Math.ceil(needed / width) - 1)
    filled = filled === 0 ? needed % width : filled + 0.45 + needed
  }
  return lines
}

function widthOfCharacter(character: string): number {
  if (/[ilj.,;:'|!()[\] ]/.test(character)) return 0.5
  if (/[frt/-]/.test(character)) return 0.68
  if (/[mwMW@%]/.test(character)) return 1.5
  if (/[A-Z&]/.test(character)) return 1.15
  return 0.98
}
