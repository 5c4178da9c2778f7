import type { KyselyPlugin, QueryResult, UnknownRow } from 'kysely'
import type { Seals } from './seals.ts'

/** Columns of `imports` that hold words of a file or of people. What is in them is never looked for by a query. */
export const sealedColumns = [
  'file_name', 'mapping_json', 'ignored_columns_json', 'questions_json', 'answers_json', 'remembered_json', 'answered_json',
  'taught_json', 'preview_json', 'error_json', 'layout_json', 'difference_json', 'withdrawn_reason',
] as const // biome-ignore format: one list
type SealedColumn = (typeof sealedColumns)[number]

// No JSON begins with it; what somebody typed is sealed whatever it begins with.
const mark = '~'
/** Nothing is given away by what says nothing, and a query may count on it. */
const nothing = new Set<unknown>(['[]', '{}'])

const placeOf = (column: string, importNo: number) => `imports.${column}.${importNo}`

/** Seals what of these values is to be sealed, for the import of this number. */
export function sealColumns<Values extends object>(seals: Seals, importNo: number, values: Values): Values {
  const sealed = { ...values } as Record<string, unknown>
  for (const column of sealedColumns) {
    const text = sealed[column]
    if (typeof text !== 'string' || nothing.has(text)) continue
    sealed[column] = mark + seals.seal(text, placeOf(column, importNo)).toString('base64')
  }
  return sealed as Values
}

/** Opens one value; what was never sealed is given as it is. */
export function openColumn(seals: Seals, column: SealedColumn, importNo: number, text: string): string {
  if (!text.startsWith(mark)) return text
  return seals.open(Buffer.from(text.slice(1), 'base64'), placeOf(column, importNo)).toString()
}

const mostRemembered = 2000
const shortText = 1000

/**
 * Opens sealed columns in whatever a query gives, so that no reader can forget it. A query that selects one of
 * them selects the import's `no` as well, which tells the place it was sealed for.
 */
export function sealedColumnsPlugin(seals: Seals): KyselyPlugin {
  // Lists of imports give the same names and headings again and again, and opening one takes a cipher of its own.
  const remembered = new Map<string, string>()
  const open = (column: SealedColumn, importNo: number, text: string) => {
    const key = `${column} ${importNo} ${text}`
    const known = remembered.get(key)
    if (known !== undefined) return known
    const opened = openColumn(seals, column, importNo, text)
    if (remembered.size >= mostRemembered) remembered.clear()
    if (text.length < shortText) remembered.set(key, opened)
    return opened
  }
  return {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => openRows(open, result),
  }
}

type Open = (column: SealedColumn, importNo: number, text: string) => string

function openRows(open: Open, result: QueryResult<UnknownRow>): QueryResult<UnknownRow> {
  const [first] = result.rows
  const columns = first === undefined ? [] : sealedColumns.filter(column => column in first)
  if (columns.length === 0) return result
  for (const row of result.rows) {
    for (const column of columns) {
      const text = row[column]
      if (typeof text !== 'string' || !text.startsWith(mark)) continue
      if (typeof row.no !== 'number')
        throw new Error(`${column} was selected without the number of its import`)
      row[column] = open(column, row.no, text)
    }
  }
  return result
}
