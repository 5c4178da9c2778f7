/** Names and short forms of months as people in the city write them, Indonesian and English. */
const names: readonly (readonly string[])[] = [
  ['januari', 'jan', 'january'],
  ['februari', 'feb', 'pebruari', 'peb', 'february'],
  ['maret', 'mar', 'mrt', 'march'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'jun', 'june'],
  ['juli', 'jul', 'july'],
  ['agustus', 'agu', 'agt', 'ags', 'agst', 'aug', 'august'],
  ['september', 'sep', 'sept'],
  ['oktober', 'okt', 'oct', 'october'],
  ['november', 'nov', 'nopember', 'nop'],
  ['desember', 'des', 'dec', 'december'],
]

const numbers = new Map(names.flatMap((forms, index) => forms.map(form => [form, index + 1] as const)))

/** The month (1–12) a word names, or `undefined`. */
export function findMonth(word: string): number | undefined {
  return numbers.get(word.toLowerCase())
}

/** Every form as one alternative for a regular expression, the longer before the shorter. */
export const monthPattern = [...numbers.keys()].toSorted((a, b) => b.length - a.length).join('|')
