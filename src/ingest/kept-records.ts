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

const firstBytes = 1 << 16
const chunkBytes = 1 << 20

/**
 * The records of a file by key, in the order their keys first came. A million
 * objects would fill the memory and keep the collector busy, so each record is
 * written into bytes outside the heap and read from there when it is asked for.
 */
export class KeptRecords<Kind extends SnapshotKind> {
  readonly #index = new KeyIndex()
  readonly #texts = new TextArena()
  /** Where the text of each record lies; a replaced one points to its successor. */
  #at = new Float64Array(256)
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
      const wider = new Float64Array(no * 2)
      wider.set(this.#at)
      this.#at = wider
    }
    this.#at[no] = this.#texts.add(this.#pack(kept))
  }

  get(no: number): KeptRecord<Kind> {
    return this.#unpack(this.#texts.get(this.#at[no] as number))
  }

  replace(no: number, kept: KeptRecord<Kind>): void {
    this.#at[no] = this.#texts.add(this.#pack(kept))
  }

  *all(): Iterable<KeptRecord<Kind>> {
    for (let no = 0; no < this.size; no++) yield this.get(no)
  }

  /** The numbers of all records, their keys in ascending order. */
  byKey(): Iterable<number> {
    return this.#index.sorted()
  }

  #pack({ record, issues, isRepaired, sequence }: KeptRecord<Kind>): string {
    const { origin } = record
    const values: unknown[] = [
      this.#shapeOf(record),
      this.#sheetOf(origin.sheet),
      origin.row,
      origin.group,
      sequence,
      isRepaired ? 1 : 0,
      issues.length === 0 ? 0 : issues,
    ]
    for (const field in record) {
      if (field !== 'origin') values.push(record[field as keyof typeof record])
    }
    return JSON.stringify(values)
  }

  #unpack(text: string): KeptRecord<Kind> {
    const values = JSON.parse(text) as [number, number, number, number, number, 0 | 1, Issue[] | 0]
    const [shape, sheet, row, group, sequence, isRepaired, issues] = values
    const record: Record<string, unknown> = {}
    let at = 7
    for (const field of this.#shapes[shape] as readonly string[]) record[field] = values[at++]
    record.origin = { sheet: this.#sheets[sheet] as string, row, group }
    return {
      record: record as unknown as RecordOfKind[Kind],
      issues: issues === 0 ? [] : issues,
      isRepaired: isRepaired === 1,
      sequence,
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

function hasShape(record: object, shape: readonly string[]): boolean {
  let at = 0
  for (const field in record) {
    if (field !== 'origin' && shape[at++] !== field) return false
  }
  return at === shape.length
}

/** Texts one behind the other, each ended by a zero byte, in chunks that are never copied. */
class TextArena {
  readonly #chunks: Uint8Array[] = []
  readonly #encoder = new TextEncoder()
  readonly #decoder = new TextDecoder()
  #chunk = new Uint8Array(0)
  #end = 0

  /** Gives the place at which {@link get} finds the text. */
  add(text: string): number {
    const longest = text.length * 3 + 1
    if (this.#end + longest > this.#chunk.length) {
      const isFirst = this.#chunks.length === 0
      this.#chunk = new Uint8Array(Math.max(longest, isFirst ? firstBytes : chunkBytes))
      this.#chunks.push(this.#chunk)
      this.#end = 0
    }
    const start = this.#end
    this.#end += this.#encoder.encodeInto(text, this.#chunk.subarray(start)).written + 1
    return (this.#chunks.length - 1) * 2 ** 24 + start
  }

  get(place: number): string {
    const start = place % 2 ** 24
    const chunk = this.#chunks[(place - start) / 2 ** 24] as Uint8Array
    return this.#decoder.decode(chunk.subarray(start, chunk.indexOf(0, start)))
  }
}
