import type { Issue } from '../domain/issue.ts'
import type { RecordOfKind } from '../domain/records.ts'
import type { SnapshotKind } from '../domain/snapshot.ts'
import { KeyIndex } from './key-index.ts'

/** A record that stands so far, with what is to be said about it. */
export interface KeptRecord<Kind extends SnapshotKind> {
  readonly record: RecordOfKind[Kind]
  readonly issues: readonly Issue[]
  readonly isRepaired: boolean
  /** Order in the file. */
  readonly sequence: number
}

const noIssues: readonly Issue[] = []

/**
 * The records of a file by key, in the order their keys first came. A million
 * objects would fill the memory and keep the collector busy, so each record is
 * written into a long text and read from there when it is asked for.
 */
export class KeptRecords<Kind extends SnapshotKind> {
  readonly #index = new KeyIndex()
  readonly #texts = new TextBlocks()
  /** Where the text of each record lies; a replaced one points to its successor. */
  #at = new Float64Array(256)
  /** The same for what is to be said about it, which for most is nothing: 0, else the place and 1. */
  #issuesAt = new Float64Array(256)
  /** Records of a kind are made in one place and so have few sets of fields. */
  readonly #shapes: (readonly string[])[] = []
  readonly #sheets: string[] = []

  get size(): number {
    return this.#index.size
  }

  /** The number of a key, or -1. */
  find(key: string): number {
    return this.#index.find(key)
  }

  add(key: string, kept: KeptRecord<Kind>): void {
    const no = this.#index.add(key)
    if (no === this.#at.length) {
      this.#at = twiceAsLong(this.#at)
      this.#issuesAt = twiceAsLong(this.#issuesAt)
    }
    this.replace(no, kept)
  }

  get(no: number): KeptRecord<Kind> {
    return this.#unpack(this.#texts.get(this.#at[no] as number), this.issuesOf(no))
  }

  /** What is to be said about a record, without reading the record itself. */
  issuesOf(no: number): readonly Issue[] {
    const place = this.#issuesAt[no] as number
    return place === 0 ? noIssues : (JSON.parse(this.#texts.get(place - 1)) as Issue[])
  }

  replace(no: number, kept: KeptRecord<Kind>): void {
    this.#at[no] = this.#texts.add(this.#pack(kept))
    this.#issuesAt[no] = kept.issues.length === 0 ? 0 : this.#texts.add(JSON.stringify(kept.issues)) + 1
  }

  *all(): Iterable<KeptRecord<Kind>> {
    for (let no = 0; no < this.size; no++) yield this.get(no)
  }

  /** The numbers of all records, their keys in ascending order. */
  byKey(): Iterable<number> {
    return this.#index.sorted()
  }

  #pack({ record, isRepaired, sequence }: KeptRecord<Kind>): string {
    const { sheet, row, group } = record.origin
    const fields: unknown[] = []
    for (const field in record) {
      if (field !== 'origin') fields.push(record[field as keyof typeof record])
    }
    const place = `${this.#shapeOf(record)} ${this.#sheetOf(sheet)} ${row} ${group} ${sequence} ${isRepaired ? 1 : 0}`
    return `${place}${between}${joinFields(fields)}`
  }

  #unpack(text: string, issues: readonly Issue[]): KeptRecord<Kind> {
    const parts = text.split(between)
    const [shape, sheet, row, group, sequence, isRepaired] = (parts[0] as string).split(' ')
    const fields = parts[1] === asJson ? (JSON.parse(parts[2] as string) as unknown[]) : null
    const record: Record<string, unknown> = {}
    let at = 0
    for (const field of this.#shapes[Number(shape)] as readonly string[]) {
      record[field] = fields === null ? fieldOf(parts[++at] as string) : fields[at++]
    }
    record.origin = { sheet: this.#sheets[Number(sheet)] as string, row: Number(row), group: Number(group) }
    return {
      record: record as unknown as RecordOfKind[Kind],
      issues,
      isRepaired: isRepaired === '1',
      sequence: Number(sequence),
    }
  }

  #shapeOf(record: object): number {
    for (let no = this.#shapes.length - 1; no >= 0; no--) {
      if (hasShape(record, this.#shapes[no] as readonly string[])) return no
    }
    return this.#shapes.push(Object.keys(record).filter(field => field !== 'origin')) - 1
  }

  #sheetOf(sheet: string): number {
    const known = this.#sheets.lastIndexOf(sheet)
    return known >= 0 ? known : this.#sheets.push(sheet) - 1
  }
}

function twiceAsLong(places: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const longer = new Float64Array(places.length * 2)
  longer.set(places)
  return longer
}

function hasShape(record: object, shape: readonly string[]): boolean {
  let at = 0
  for (const field in record) {
    if (field !== 'origin' && shape[at++] !== field) return false
  }
  return at === shape.length
}

// Characters that no cleaned cell holds; a record that has one of them all the same is kept as JSON.
const between = '\u001f'
const after = '\u001e'
const absent = '\u0001'
const asNumber = '\u0002'
const asJson = '\u0003'

/** Fields one behind the other: a third of the work that JSON makes of them. */
function joinFields(fields: readonly unknown[]): string {
  let text = ''
  for (const [at, field] of fields.entries()) {
    if (at > 0) text += between
    if (field === null) text += absent
    else if (typeof field === 'string' && isHarmless(field)) text += field
    else if (Number.isFinite(field)) text += asNumber + field
    else return `${asJson}${between}${JSON.stringify(fields)}`
  }
  return text
}

function isHarmless(text: string): boolean {
  return !(text.charCodeAt(0) < 4) && !text.includes(between) && !text.includes(after)
}

function fieldOf(text: string): unknown {
  if (text === absent) return null
  return text.charCodeAt(0) === 2 ? Number(text.slice(1)) : text
}

/** A text of this length is kept where the collector never moves it. */
const blockLength = 1 << 17

/** Texts one behind the other, in long ones: what a million short ones weigh, the collector would feel. */
class TextBlocks {
  readonly #blocks: string[] = []
  #waiting: string[] = []
  #length = 0

  /** Gives the place at which {@link get} finds the text. */
  add(text: string): number {
    const place = this.#blocks.length * 2 ** 26 + this.#length
    this.#waiting.push(text)
    this.#length += text.length + 1
    if (this.#length >= blockLength) this.#close()
    return place
  }

  get(place: number): string {
    const start = place % 2 ** 26
    const no = (place - start) / 2 ** 26
    if (no === this.#blocks.length) this.#close()
    const block = this.#blocks[no] as string
    return block.slice(start, block.indexOf(after, start))
  }

  #close(): void {
    this.#waiting.push('')
    this.#blocks.push(this.#waiting.join(after))
    this.#waiting = []
    this.#length = 0
  }
}
