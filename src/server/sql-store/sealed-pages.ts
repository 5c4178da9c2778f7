import type { Engine } from './engine.ts'
import type { Db, Tables, Trx } from './schema.ts'
import type { Seals } from './seals.ts'

/** What of a row is sealed, in the order its kind says. */
export type SealedValues = readonly (string | null)[]
type Part = Tables['sealed_pages']['part']

/**
 * So many rows are sealed together: by itself each would cost thirty times as much, nearly all of it for making
 * a cipher. Reading one row opens the page it is on.
 */
export const rowsOfPage = 64

const placeOf = (part: Part, importNo: number, page: number) => `${part}.${importNo}.${page}`
const columns = ['import_no', 'part', 'page', 'bytes'] as const

/**
 * Seals rows of an import and gives each its number, page × 64 + place on it; rows without anything to seal get
 * `null`. A page is never written to twice: the next rows begin a new one.
 */
export class PageWriter {
  readonly #engine: Pick<Engine, 'sink' | 'seals'>
  readonly #importNo: number
  readonly #part: Part
  #page: number

  constructor(engine: Pick<Engine, 'sink' | 'seals'>, importNo: number, part: Part, firstPage = 0) {
    this.#engine = engine
    this.#importNo = importNo
    this.#part = part
    this.#page = firstPage
  }

  async seal(trx: Trx, rows: readonly SealedValues[]): Promise<(number | null)[]> {
    const { sink: sinkOf, seals } = this.#engine
    const sink = sinkOf(trx, 'sealed_pages', columns)
    let waiting: SealedValues[] = []
    const flush = () => {
      if (waiting.length === 0) return
      const place = placeOf(this.#part, this.#importNo, this.#page)
      const bytes = seals.seal(JSON.stringify(waiting), place)
      sink.push({ import_no: this.#importNo, part: this.#part, page: this.#page, bytes })
      this.#page += 1
      waiting = []
    }
    const numbers = rows.map(values => {
      if (values.every(value => value === null)) return null
      const number = this.#page * rowsOfPage + waiting.length
      waiting.push(values)
      if (waiting.length === rowsOfPage) flush()
      return number
    })
    flush()
    await sink.end()
    return numbers
  }
}

/** Opens rows by their number; the pages last used stay open as long as this is kept, so keep it for one answer. */
export class PageReader {
  readonly #db: Db
  readonly #seals: Seals
  readonly #part: Part
  readonly #open = new Map<string, readonly SealedValues[]>()

  constructor(db: Db, seals: Seals, part: Part) {
    this.#db = db
    this.#seals = seals
    this.#part = part
  }

  /** What was sealed of a row; nothing for a row that had nothing to seal, or whose page was deleted. */
  async find(importNo: number, number: number | null): Promise<SealedValues> {
    if (number === null) return []
    const page = Math.floor(number / rowsOfPage)
    const key = `${importNo} ${page}`
    let rows = this.#open.get(key)
    if (rows === undefined) {
      rows = await this.#read(importNo, page)
      if (this.#open.size >= mostOpen) this.#open.clear()
      this.#open.set(key, rows)
    }
    return rows[number % rowsOfPage] ?? []
  }

  async #read(importNo: number, page: number): Promise<readonly SealedValues[]> {
    const found = await this.#db
      .selectFrom('sealed_pages')
      .select('bytes')
      .where('import_no', '=', importNo)
      .where('part', '=', this.#part)
      .where('page', '=', page)
      .executeTakeFirst()
    if (found === undefined) return []
    const opened = this.#seals.open(found.bytes, placeOf(this.#part, importNo, page))
    return JSON.parse(opened.toString())
  }
}

const mostOpen = 200

/**
 * Writes other values for one row, such as none for somebody who was erased; the page is sealed anew.
 */
export async function changeSealed(
  trx: Trx,
  seals: Seals,
  { importNo, part, number }: { readonly importNo: number; readonly part: Part; readonly number: number },
  change: (values: SealedValues) => SealedValues,
): Promise<void> {
  const page = Math.floor(number / rowsOfPage)
  const ofPage = { import_no: importNo, part, page }
  const found = await trx
    .selectFrom('sealed_pages')
    .select('bytes')
    .where(({ and }) => and(ofPage))
    .executeTakeFirst()
  if (found === undefined) return
  const place = placeOf(part, importNo, page)
  const rows = JSON.parse(seals.open(found.bytes, place).toString()) as SealedValues[]
  const changed = rows.map((values, index) => (index === number % rowsOfPage ? change(values) : values))
  await trx
    .updateTable('sealed_pages')
    .set({ bytes: seals.seal(JSON.stringify(changed), place) })
    .where(({ and }) => and(ofPage))
    .execute()
}

/** Writes other values for every row of an import's part, page by page. */
export async function changePages(
  trx: Trx,
  seals: Seals,
  importNo: number,
  part: Part,
  change: (values: SealedValues) => SealedValues,
): Promise<void> {
  const pages = await trx
    .selectFrom('sealed_pages')
    .select('page')
    .where('import_no', '=', importNo)
    .where('part', '=', part)
    .orderBy('page')
    .execute()
  for (const { page } of pages) {
    const ofPage = { import_no: importNo, part, page }
    const place = placeOf(part, importNo, page)
    const { bytes } = await trx
      .selectFrom('sealed_pages')
      .select('bytes')
      .where(({ and }) => and(ofPage))
      .executeTakeFirstOrThrow()
    const rows = JSON.parse(seals.open(bytes, place).toString()) as SealedValues[]
    await trx
      .updateTable('sealed_pages')
      .set({ bytes: seals.seal(JSON.stringify(rows.map(change)), place) })
      .where(({ and }) => and(ofPage))
      .execute()
  }
}
