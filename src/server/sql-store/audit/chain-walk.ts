import { type AuditFault, type AuditHead, emptyHash } from '../../../api/audit.ts'
import { type AuditFaultKind, auditFaults } from '../../../domain/audit-action.ts'
import { entryHash, sha256 } from './entry-hash.ts'
import type { EntryRow } from './ledger-tables.ts'
import type { StoredHead } from './ledger-view.ts'
import type { WitnessSaid } from './witness.ts'

const mostFaults = 100

/** Entries before what lies beside them and around them, then by their place. */
function gravestFirst(a: AuditFault, b: AuditFault): number {
  const isEntry = ({ kind }: AuditFault) => Number(kind.startsWith('entry-'))
  return isEntry(b) - isEntry(a) || a.no - b.no
}

/** An entry with what lies beside it. */
export interface WalkedRow extends EntryRow {
  readonly kept_people: string | null
  readonly sealed: string | null
}

/** What the chain says is not kept beside its entries any more. */
export interface Dropped {
  /** What lay beside entries of before this instant was dropped. */
  readonly forgottenBefore: string
  /** Entries whose reason was deleted, and the entry that tells of it. */
  readonly deletedReasons: ReadonlyMap<number, number>
}

export interface WalkSettings {
  readonly key: Uint8Array
  readonly wanted: string | undefined
  readonly witness: WitnessSaid
  /** Reads what was dropped up to now. */
  readonly dropped: () => Dropped
}

/** Takes the entries one by one, from first to last, and remembers what does not fit. */
export class ChainWalk {
  readonly #settings: WalkSettings
  readonly #faults = new Map<string, AuditFault>()
  readonly #marked: AuditFault[] = []
  #last: AuditHead = { no: 0, hash: emptyHash }
  #knownAt: number | null = null
  #atWitness: string | null = null
  #dropped: Dropped

  constructor(settings: WalkSettings) {
    this.#settings = settings
    this.#dropped = settings.dropped()
    if (settings.wanted === emptyHash) this.#knownAt = 0
    this.#pass(this.#last)
  }

  get last(): AuditHead {
    return this.#last
  }

  /** Begins behind an entry that is taken for whole. */
  startBehind(before: AuditHead): void {
    this.#last = before
    this.#pass(before)
  }

  take(row: WalkedRow): void {
    const isGap = row.no !== this.#last.no + 1
    if (isGap) this.fault(this.#last.no + 1, 'entry-missing')
    const isWhole = entryHash(this.#settings.key, this.#last.hash, row) === row.hash
    // Behind a gap an entry is bound to one that is gone; only a mark that was set there fits what is left.
    if (!isWhole && !isGap) this.fault(row.no, 'entry-changed')
    if (isWhole && row.hash === this.#settings.wanted) this.#knownAt = row.no
    if (isWhole && row.action === 'chain-broken') this.#mark(row)
    this.#checkBeside(row)
    this.#last = row
    this.#pass(row)
  }

  /** Holds the end of the chain to the two heads that are kept apart from it. */
  endAt(stored: StoredHead): void {
    const last = this.#last
    const { witness } = this.#settings
    if (!stored.isGenuine) this.fault(last.no, 'head-changed')
    else if (stored.no > last.no) this.fault(last.no + 1, 'entry-missing')
    else if (stored.no < last.no || stored.hash !== last.hash) this.fault(last.no, 'head-changed')
    if (witness.kind === 'unreadable') this.fault(last.no, 'witness-changed')
    // A new ledger has its witness before its first entry.
    if (witness.kind === 'none') this.fault(last.no, 'witness-missing')
    if (witness.kind !== 'head') return
    if (witness.head.no > last.no) this.fault(last.no + 1, 'witness-ahead')
    // Behind is what a power failure leaves; another entry at its place is not.
    else if (this.#atWitness !== null && this.#atWitness !== witness.head.hash) {
      this.fault(witness.head.no, 'witness-changed')
    }
  }

  fault(no: number, kind: AuditFaultKind): void {
    const key = `${no} ${kind}`
    if (this.#faults.size < mostFaults && !this.#faults.has(key)) this.#faults.set(key, { no, kind })
  }

  result() {
    const faults = [...this.#faults.values()].toSorted(gravestFirst)
    const fault = [...faults, ...this.#marked].toSorted(gravestFirst)[0] ?? null
    const { no, hash } = this.#last
    const marked = this.#marked
    return { ok: fault === null, head: { no, hash }, knownAt: this.#knownAt, fault, faults, marked }
  }

  #pass({ no, hash }: AuditHead): void {
    const { witness } = this.#settings
    if (witness.kind === 'head' && witness.head.no === no) this.#atWitness = hash
  }

  #mark({ detail }: EntryRow): void {
    const { no, kind } = JSON.parse(detail) as { no?: unknown; kind?: unknown }
    const known = auditFaults.find(fault => fault === kind)
    if (typeof no === 'number' && known !== undefined) this.#marked.push({ no, kind: known })
  }

  #checkBeside(row: WalkedRow): void {
    if (row.kept_people !== row.people_sha256) {
      if (row.kept_people !== null) this.fault(row.no, 'people-changed')
      else if (!this.#wasDropped(({ forgottenBefore }) => row.at < forgottenBefore)) {
        this.fault(row.no, 'people-missing')
      }
    }
    if (row.sealed === null) {
      const wasDropped = ({ forgottenBefore, deletedReasons }: Dropped) =>
        row.at < forgottenBefore || (deletedReasons.get(row.no) ?? 0) > row.no
      if (row.sealed_sha256 !== null && !this.#wasDropped(wasDropped)) this.fault(row.no, 'sealed-missing')
    } else if (row.sealed_sha256 !== sha256(row.sealed)) {
      this.fault(row.no, 'sealed-changed')
    }
  }

  /** Others go on dropping while the walk is under way; they note it before they do. Not asked where it tells nothing. */
  #wasDropped(is: (dropped: Dropped) => boolean): boolean {
    if (is(this.#dropped) || this.#faults.size >= mostFaults) return true
    this.#dropped = this.#settings.dropped()
    return is(this.#dropped)
  }
}
