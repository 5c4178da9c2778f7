const units = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
]
const scales = [
  { value: 1_000_000_000_000, word: 'triliun' },
  { value: 1_000_000_000, word: 'miliar' },
  { value: 1_000_000, word: 'juta' },
  { value: 1000, word: 'ribu' },
  { value: 100, word: 'ratus' },
]

/**
 * A count in Indonesian words, as official letters write it behind the figure.
 *
 * @param value a whole number
 * @example terbilang(1902) // 'seribu sembilan ratus dua'
 */
export function terbilang(value: number): string {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number: ${value}`)
  if (value < 0) return `minus ${terbilang(-value)}`
  const unit = units[value]
  if (unit !== undefined) return unit
  if (value < 20) return `${terbilang(value - 10)} belas`
  if (value < 100) return joined(`${terbilang(Math.floor(value / 10))} puluh`, value % 10)
  const scale = scales.find(s => value >= s.value)
  if (scale === undefined) throw new RangeError(`no word for ${value}`)
  const many = Math.floor(value / scale.value)
  // One hundred and one thousand have their own words; one million has not.
  const head = many === 1 && scale.value <= 1000 ? `se${scale.word}` : `${terbilang(many)} ${scale.word}`
  return joined(head, value % scale.value)
}

function joined(head: string, rest: number): string {
  return rest === 0 ? head : `${head} ${terbilang(rest)}`
}
