import type { Issue } from '../domain/issue.ts'
import type { Origin } from '../domain/records.ts'
import type { Finding } from './column.ts'

/** Where a finding points: the header as written and what stood in the cell. */
export interface CellPlace {
  readonly column: string | null
  readonly raw: string | null
}

interface Note {
  readonly field: string | null
  readonly finding: Finding
}

const nothing: readonly Note[] = []

/** What the checks have to say about one row, and what becomes of it. */
export class RowNotes {
  readonly #placeOf: (field: string) => CellPlace
  /** Of most rows there is nothing to say, and nothing is made for them. */
  #found: readonly Note[] = nothing
  /** The ASN the row names, known even if the row is set aside. */
  nip: string | null = null

  constructor(placeOf: (field: string) => CellPlace) {
    this.#placeOf = placeOf
  }

  add(field: string | null, finding: Finding): void {
    const note = { field, finding }
    if (this.#found === nothing) this.#found = [note]
    else (this.#found as Note[]).push(note)
  }

  warn(field: string | null, code: Finding['code'], rest: Pick<Finding, 'value' | 'detail'> = {}): void {
    this.add(field, { code, outcome: 'accepted', ...rest })
  }

  repair(field: string, code: Finding['code'], rest: Pick<Finding, 'value' | 'detail'>): void {
    this.add(field, { code, outcome: 'repaired', ...rest })
  }

  setAside(field: string | null, code: Finding['code'], rest: Pick<Finding, 'value' | 'detail'> = {}): void {
    this.add(field, { code, outcome: 'setAside', ...rest })
  }

  /** Says that a required cell is blank, unless something was already said about it. */
  missing(field: string, code: Finding['code']): void {
    if (!this.#found.some(note => note.field === field && note.finding.outcome === 'setAside')) {
      this.setAside(field, code)
    }
  }

  get isEmpty(): boolean {
    return this.#found.length === 0
  }

  get outcome(): Finding['outcome'] {
    let outcome: Finding['outcome'] = 'accepted'
    for (const { finding } of this.#found) {
      if (finding.outcome === 'setAside') return 'setAside'
      if (finding.outcome === 'repaired') outcome = 'repaired'
    }
    return outcome
  }

  /** A set-aside row lists only why: everything else about it is open until it is corrected. */
  issues(origin: Origin): Issue[] {
    const isSetAside = this.outcome === 'setAside'
    return this.#found
      .filter(({ finding }) => !isSetAside || finding.outcome === 'setAside')
      .map(({ field, finding }) => {
        const { column, raw } = field === null ? { column: null, raw: null } : this.#placeOf(field)
        const { code, outcome, value = null, detail = {} } = finding
        const { sheet, row, group } = origin
        return { sheet, row, group, column, outcome, code, raw, value, detail }
      })
  }
}
