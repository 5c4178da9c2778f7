import { foldText } from '../domain/agency.ts'
import { similarity } from '../domain/text-similarity.ts'
import type { Column } from './column.ts'
import { FileRefusal } from './refusal.ts'

/** A header as read: the parts of a two-row header joined. */
export interface Header {
  readonly text: string
  /** 0-based. */
  readonly column: number
}

export interface MatchedColumn {
  readonly field: string
  readonly header: string
  readonly column: number
  /** Which group of a wide form, 1, 2, …; 0 speaks for the whole row. */
  readonly group: number
}

export interface ColumnProposal {
  readonly field: string
  readonly header: string | null
  readonly options: readonly string[]
}

export interface ColumnMatch {
  readonly matched: readonly MatchedColumn[]
  /** Headers that no field claimed. */
  readonly ignored: readonly string[]
  /** Required fields without a certain column, with the most similar header. */
  readonly missing: readonly ColumnProposal[]
}

type ColumnSet = Readonly<
  Record<
    string,
    Pick<Column<unknown>, 'headers'> & { required?: true | undefined; grouped?: true | undefined }
  >
>

interface Candidate extends MatchedColumn {
  /** 0: the header is an accepted name; else it holds all words of one. */
  readonly distance: 0 | 1
  readonly words: number
  readonly required: boolean
  readonly rank: number
}

const similarEnough = 0.6

// Whoever writes more than this above a column writes no name.
const longestHeader = 500

const nameWords = new Map<string, readonly string[]>()

/** The words of an accepted name, split once: rows that may be a second header are compared with all names. */
function wordsOfName(name: string): readonly string[] {
  const known = nameWords.get(name)
  if (known !== undefined) return known
  const words = name.split(' ')
  nameWords.set(name, words)
  return words
}

/**
 * Which header means which field. Equal names go first, then headers that hold
 * all words of an accepted name, in one column only.
 *
 * @param chosen headers a person named for a field
 */
export function matchColumns(
  columns: ColumnSet,
  headers: readonly Header[],
  chosen: ReadonlyMap<string, string> = new Map(),
): ColumnMatch {
  const byHand = headers.flatMap(header => {
    const field = [...chosen].find(([, name]) => foldHeader(name) === foldHeader(header.text))?.[0]
    return field === undefined || !(field in columns)
      ? []
      : [{ field, header: header.text, column: header.column, group: 0 }]
  })
  const matched = settleGroups(assign(byHand, candidatesOf(columns, headers)))
  const claimed = new Set(matched.map(match => match.column))
  const free = headers.filter(header => !claimed.has(header.column))
  return {
    matched,
    ignored: free.filter(header => !isRowNumber(header.text)).map(header => header.text),
    missing: Object.entries(columns)
      .filter(([field, column]) => column.required === true && !matched.some(match => match.field === field))
      .map(([field, column]) => proposalOf(field, column.headers, free)),
  }
}

/** Throws if a field's header stands in two columns: nobody can tell which one is meant. */
export function refuseDuplicates(match: ColumnMatch, headers: readonly Header[], sheet: string): void {
  for (const { field, header, column } of match.matched) {
    const twin = headers.find(
      other => other.column !== column && foldHeader(other.text) === foldHeader(header),
    )
    if (twin === undefined) continue
    const [first, second] = [column, twin.column].toSorted((a, b) => a - b) as [number, number]
    throw new FileRefusal('column-duplicated', {
      sheet,
      field,
      header,
      first: columnLetters(first),
      second: columnLetters(second),
    })
  }
}

function candidatesOf(columns: ColumnSet, headers: readonly Header[]): Candidate[] {
  const candidates: Candidate[] = []
  for (const { text, column } of headers) {
    if (text.length > longestHeader) continue
    const whole = wordsOf({ name: foldHeader(text), group: 0 })
    const split = wordsOf(splitGroup(text))
    for (const [field, { headers: names, grouped, required = false }] of Object.entries(columns)) {
      const { name: folded, group, words } = grouped ? split : whole
      names.forEach((name, rank) => {
        const wanted = wordsOfName(name)
        if (!wanted.every(word => words.has(word))) return
        const distance = folded === name ? 0 : 1
        if (distance === 1 && foreignWords.some(word => words.has(word) && !wanted.includes(word))) return
        candidates.push({
          field,
          header: text,
          column,
          group,
          distance,
          words: wanted.length,
          required,
          rank,
        })
      })
    }
  }
  return candidates.toSorted(byCertainty)
}

/** They make a header speak of something else: "Tanggal Lahir" is no day of registration, "NIK Ahli Waris" no worker's. */
const foreignWords =
  'lahir umur usia ibu ayah suami istri waris wali darurat kelamin agama perkawinan pernikahan nikah atasan pensiun'.split(
    ' ',
  )

function wordsOf(named: { name: string; group: number }) {
  return { ...named, words: new Set(named.name.split(' ')) }
}

/** Equal names first, of these the ones for required fields; then the names with most words. */
function byCertainty(a: Candidate, b: Candidate): number {
  const byNames = a.distance === 0 ? Number(b.required) - Number(a.required) : b.words - a.words
  return a.distance - b.distance || byNames || a.rank - b.rank || a.column - b.column
}

function assign(byHand: readonly MatchedColumn[], candidates: readonly Candidate[]): MatchedColumn[] {
  const matched = [...byHand]
  const isTaken = (c: Candidate) =>
    matched.some(m => m.column === c.column || (m.field === c.field && m.group === c.group))
  const rivals = Map.groupBy(candidates, ({ field, group }) => `${field}/${group}`)
  for (const candidate of candidates) {
    if (isTaken(candidate)) continue
    const { field, header, column, group } = candidate
    if (candidate.distance === 1 && hasRival(candidate, rivals.get(`${field}/${group}`) ?? [], isTaken))
      continue
    matched.push({ field, header, column, group })
  }
  return matched.toSorted((a, b) => a.column - b.column)
}

/** Another free column holds an accepted name of the field just as well. */
function hasRival(
  candidate: Candidate,
  others: readonly Candidate[],
  isTaken: (other: Candidate) => boolean,
): boolean {
  return others.some(
    other => other.column !== candidate.column && other.words >= candidate.words && !isTaken(other),
  )
}

/**
 * Makes sense of numbers in headers. "No HP 1" beside a single NIK is no wide
 * form: its first group speaks for the row, the others are left out. In a wide
 * form "NIK" beside "NIK 2" is the first worker; beside "NIK 1" it is nobody's.
 */
function settleGroups(matched: readonly MatchedColumn[]): MatchedColumn[] {
  const has = (field: string, group: number) => matched.some(m => m.field === field && m.group === group)
  if (!matched.some(({ field, group }) => field === 'nik' && group > 0)) {
    return matched
      .filter(({ field, group }) => group === 0 || (group === 1 && !has(field, 0)))
      .map(match => ({ ...match, group: 0 }))
  }
  const isNumbered = (field: string) => matched.some(m => m.field === field && m.group > 0)
  return matched
    .filter(({ field, group }) => !(group === 0 && has(field, 1)))
    .map(match => (match.group === 0 && isNumbered(match.field) ? { ...match, group: 1 } : match))
}

function splitGroup(text: string): { name: string; group: number } {
  const words = foldHeader(text)
    .replace(/([a-z])(\d{1,2})\b/g, '$1 $2')
    .split(' ')
  const index = words.findLastIndex(word => /^([1-9]|1\d|20)$/.test(word))
  if (index < 0) return { name: words.join(' '), group: 0 }
  return { name: words.toSpliced(index, 1).join(' '), group: Number(words[index]) }
}

/** Compared only when asked for: of the many rows that might be a header, hardly one needs a proposal. */
function proposalOf(field: string, names: readonly string[], free: readonly Header[]): ColumnProposal {
  let scored: readonly { text: string; score: number }[] | undefined
  const score = () => {
    scored ??= free
      .map(({ text }) => {
        const folded = foldHeader(text)
        return { text, score: Math.max(...names.map(name => scoreOf(name, folded))) }
      })
      .toSorted((a, b) => b.score - a.score)
    return scored
  }
  return {
    field,
    get header() {
      const best = score()[0]
      return best !== undefined && best.score >= similarEnough ? best.text : null
    },
    get options() {
      return score().map(({ text }) => text)
    },
  }
}

/** Two columns that hold the same accepted name are both likely; neither is certain. */
function scoreOf(name: string, header: string): number {
  const words = new Set(header.split(' '))
  return name.split(' ').every(word => words.has(word)) ? 1 : similarity(name, header)
}

/** {@link foldText}, and letters that stand apart are one word: "N.I.P" and "N I K". */
function foldHeader(text: string): string {
  return foldText(text).replace(/\b[a-z](?: [a-z]\b)+/g, letters => letters.replaceAll(' ', ''))
}

/** "No", "No. Urut": the number of the row, which says nothing. */
export function isRowNumber(text: string): boolean {
  return /^(no|nomor|no urut|nomor urut|urut)?$/.test(foldText(text))
}

/** `A`, `B`, …, `AA`: a 0-based column as the spreadsheet program names it. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last
}
