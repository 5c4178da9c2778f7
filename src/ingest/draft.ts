import type { IgnoredReason, Issue } from '../domain/issue.ts'
import type { PlainDate } from '../domain/plain-date.ts'
import type { Origin, RecordOfKind } from '../domain/records.ts'
import type { SnapshotKind } from '../domain/snapshot.ts'
import type { Finding } from './column.ts'
import type { HeldPlace, IngestCounts, IngestProgress, IngestSink, SheetLayout } from './ingest-context.ts'
import { type KeptRecord, KeptRecords } from './kept-records.ts'
import type { KindRules, RowChecks, TableCheck } from './kind-rules.ts'
import type { RowNotes } from './row-notes.ts'

/**
 * From so many records on they are handed on by key: what stores them appends to an index that goes
 * by the key, instead of finding a place in it for each.
 */
const largeTable = 20_000

/** As many rows are handed on at once: a transaction, and what others may wait for it. */
const batchSize = 5000

// One number on every row of a file: whoever has read a hundred warnings of it needs no more.
const mostFindings = 100

type TableFindings<Kind extends SnapshotKind> = (record: RecordOfKind[Kind]) => readonly Finding[]

const none: readonly Finding[] = []

/**
 * What was read so far. Records wait until the last row, because a later row may
 * take the place of an earlier one; findings on rows set aside go out at once.
 */
export class Draft<Kind extends SnapshotKind> {
  readonly counts: IngestCounts = { read: 0, accepted: 0, repaired: 0, setAside: 0, ignored: 0 }
  readonly ignoredBy: Partial<Record<IgnoredReason, number>> = {}
  /** Every table that is read, as it is read, with the rows that name agencies. */
  readonly layout: SheetLayout[] = []
  readonly #kept = new KeptRecords<Kind>()
  readonly #table: TableCheck<Kind> | undefined
  readonly #kind: Kind
  readonly #rules: KindRules<Kind>
  readonly #checks: RowChecks
  readonly #sink: IngestSink
  #issues: Issue[] = []
  #held: HeldPlace[] = []

  constructor(kind: Kind, rules: KindRules<Kind>, checks: RowChecks, sink: IngestSink) {
    this.#kind = kind
    this.#rules = rules
    this.#checks = checks
    this.#sink = sink
    this.#table = rules.beginTableCheck?.()
  }

  ignore(reason: IgnoredReason): void {
    this.counts.read += 1
    this.#countIgnored(reason)
  }

  setAside(notes: RowNotes, origin: Origin): void {
    this.counts.read += 1
    this.counts.setAside += 1
    for (const issue of notes.issues(origin)) this.#issues.push(issue)
    if (notes.nip !== null) this.#held.push({ ...origin, nip: notes.nip })
    this.#sink.noteRow?.(origin, notes.nip, false)
  }

  keep(record: RecordOfKind[Kind], notes: RowNotes, sequence: number): void {
    const isRepaired = notes.outcome === 'repaired'
    this.counts.read += 1
    this.#count(isRepaired, 1)
    this.#sink.noteRow?.(record.origin, notes.nip, true)
    const key = this.#rules.keyOf(record)
    const issues = notes.isEmpty ? [] : notes.issues(record.origin)
    const next: KeptRecord<Kind> = { record, issues, isRepaired, sequence }
    const known = this.#kept.find(key)
    if (known >= 0) this.#choose(known, next)
    else {
      this.#kept.add(key, next)
      this.#table?.see(record)
    }
  }

  /** A finding about the file or a sheet. */
  warn(issue: Pick<Issue, 'sheet' | 'code' | 'detail'> & Partial<Issue>): void {
    this.#issues.push({
      row: 0,
      group: 0,
      column: null,
      outcome: 'accepted',
      raw: null,
      value: null,
      ...issue,
    })
  }

  /** Hands on what has gathered, so that a damaged file of a million rows doesn't fill the memory. */
  async flush(least = batchSize): Promise<void> {
    if (this.#issues.length >= least && this.#issues.length > 0) {
      await this.#sink.addIssues(this.#issues)
      this.#issues = []
    }
    if (this.#held.length >= least && this.#held.length > 0) {
      await this.#sink.addHeld(this.#held)
      this.#held = []
    }
  }

  /** The latest month among the records of a coverage file, which carries no date of its own. */
  lastMonth(): PlainDate | null {
    let last: PlainDate | null = null
    for (const record of this.records()) {
      if ('month' in record && (last === null || record.month > last)) last = record.month
    }
    return last
  }

  *records(): Iterable<RecordOfKind[Kind]> {
    for (const { record } of this.#kept.all()) yield record
  }

  /** Checks the table as a whole and sends every record that stands. */
  async store(onProgress: (progress: IngestProgress) => void, signal?: AbortSignal): Promise<void> {
    const findings = this.#rules.checkTable?.(this.records(), this.#checks)
    const total = this.#kept.size
    let done = 0
    let batch: RecordOfKind[Kind][] = []
    const send = async () => {
      signal?.throwIfAborted()
      if (batch.length > 0) await this.#sink.addRecords(this.#kind, batch)
      done += batch.length
      batch = []
      await this.flush()
      onProgress({ phase: 'storing', done, total })
    }
    const isLarge = total >= largeTable
    const setAside = new Set<number>()
    for (let no = 0; no < total; no++) {
      const mayBeFound = findings !== undefined || this.#table?.concerns(no) === true
      // Most of a large table are read only once, where they are handed on.
      const record = mayBeFound || !isLarge ? this.#kept.get(no).record : null
      const table = record === null || !mayBeFound ? none : this.#findingsOf(record, findings)
      const isSetAside = table.some(finding => finding.outcome === 'setAside')
      // A row set aside lists only why.
      if (!isSetAside) for (const issue of this.#kept.issuesOf(no)) this.#issues.push(issue)
      if (record !== null) for (const finding of table) this.#issues.push(issueOf(record.origin, finding))
      if (isSetAside) {
        this.#count(this.#kept.get(no).isRepaired, -1)
        this.counts.setAside += 1
        setAside.add(no)
      } else if (!isLarge && record !== null) batch.push(record)
      if (batch.length >= batchSize) await send()
      else if (isLarge && no % batchSize === 0) await this.flush()
    }
    if (isLarge) {
      for (const number of this.#kept.byKey()) {
        if (setAside.has(number)) continue
        batch.push(this.#kept.get(number).record)
        if (batch.length >= batchSize) await send()
      }
    }
    await send()
    await this.flush(0)
  }

  #findingsOf(record: RecordOfKind[Kind], findings: TableFindings<Kind> | undefined): readonly Finding[] {
    return [...(findings?.(record) ?? []), ...(this.#table?.findingsOf(record) ?? [])]
  }

  #choose(no: number, next: KeptRecord<Kind>): void {
    const known = this.#kept.get(no)
    const { stands, finding } = this.#rules.choose(known, next, this.#checks)
    const [kept, other] = stands === 'new' ? [next, known] : [known, next]
    this.#count(other.isRepaired, -1)
    this.#countIgnored('repeat')
    if (finding !== null && kept.issues.length < mostFindings) {
      const issues = [...kept.issues, issueOf(kept.record.origin, finding)]
      this.#kept.replace(no, { ...kept, issues })
    } else if (kept === next) this.#kept.replace(no, next)
  }

  #count(isRepaired: boolean, by: 1 | -1): void {
    this.counts[isRepaired ? 'repaired' : 'accepted'] += by
  }

  #countIgnored(reason: IgnoredReason): void {
    this.counts.ignored += 1
    this.ignoredBy[reason] = (this.ignoredBy[reason] ?? 0) + 1
  }
}

/** What is to be said of a whole row that stands. */
function issueOf(
  { sheet, row, group }: Origin,
  { code, outcome, value = null, detail = {} }: Finding,
): Issue {
  return { sheet, row, group, column: null, outcome, code, raw: null, value, detail }
}
