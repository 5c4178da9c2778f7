import type { SQLOutputValue } from 'node:sqlite'
import type { AuditCheck, AuditFault } from '../../../api/audit.ts'
import { ChainWalk, type Dropped, type WalkedRow } from './chain-walk.ts'
import { sha256 } from './entry-hash.ts'
import { numbersIn } from './kept-reasons.ts'
import { guards } from './ledger-tables.ts'
import type { LedgerView } from './ledger-view.ts'
import type { WitnessSaid } from './witness.ts'

/** About a millisecond's worth. */
const rowsAtOnce = 100

export interface ChainCheck extends AuditCheck {
  /** What was found now, the first ones if there is much. */
  readonly faults: readonly AuditFault[]
  /** What entries of the chain tell of already. */
  readonly marked: readonly AuditFault[]
}

export interface CheckChainOptions {
  /** A printed hash to be found. */
  readonly head?: string | undefined
  /** Begin at this entry, taking those before it for whole. */
  readonly from?: number | undefined
  /** Called between pieces, so that whoever writes meanwhile never waits for all of it. */
  pause(): Promise<unknown>
}

/** Goes through the chain, what is kept beside its entries, and the heads that are kept apart. */
export async function checkChain(
  ledger: LedgerView,
  key: Uint8Array,
  witness: WitnessSaid,
  { head, from = 1, pause }: CheckChainOptions,
): Promise<ChainCheck> {
  const { database } = ledger
  // Entries that come while the walk is under way are the next check's.
  const { stored, last: end } = ledger.ends()
  const walk = new ChainWalk({
    ...{ key, wanted: head, witness },
    dropped: droppedFrom(ledger),
  })
  walk.startBehind(ledger.entryBefore(from))
  const rows = database.prepare(
    `select e.*, p.sha256 as kept_people, s.sealed from audit_entries e
     left join audit_people p on p.no = e.no left join audit_sealed s on s.no = e.no
     where e.no > ? and e.no <= ? order by e.no limit ?`,
  )
  let entries = from > 1 ? entriesBefore(ledger, from) : 0
  for (let after = from - 1; ; ) {
    const piece = rows.all(after, end.no, rowsAtOnce) as unknown as WalkedRow[]
    const last = piece.at(-1)
    if (last === undefined) break
    for (const row of piece) walk.take(row)
    after = last.no
    entries += piece.length
    await pause()
  }
  walk.endAt(stored)
  const last = walk.last.no
  if (!areGuarded(ledger)) walk.fault(last, 'unguarded')
  for (const fault of await faultsOfSets(ledger, from, end.no, pause)) walk.fault(fault, 'people-changed')
  return { ...walk.result(), entries }
}

function entriesBefore({ database }: LedgerView, no: number): number {
  const counted = database.prepare('select count(*) as entries from audit_entries where no < ?').get(no)
  return Number(counted?.entries)
}

/** Whether the triggers stand as they were made. */
function areGuarded({ database }: LedgerView): boolean {
  const triggers = database.prepare("select name, sql from sqlite_schema where type = 'trigger'").all()
  const squeezed = (sql: SQLOutputValue | undefined) => String(sql).replace(/\s+/g, ' ').toLowerCase()
  return Object.entries(guards).every(([name, sql]) =>
    triggers.some(trigger => trigger.name === name && squeezed(trigger.sql) === squeezed(sql)),
  )
}

/** Reads what the chain says was dropped, again only if entries were added since. */
function droppedFrom(ledger: LedgerView): () => Dropped {
  let known: { readonly no: number; readonly dropped: Dropped } | null = null
  return () => {
    const { no } = ledger.entryBefore(Number.MAX_SAFE_INTEGER)
    if (known === null || known.no !== no) {
      const dropped = { forgottenBefore: forgottenBefore(ledger), deletedReasons: deletedReasons(ledger) }
      known = { no, dropped }
    }
    return known.dropped
  }
}

/** Up to when the chain says that disclosures were dropped. */
function forgottenBefore({ database }: LedgerView): string {
  const row = database
    .prepare(
      `select max(json_extract(detail, '$.before')) as before from audit_entries
       where action = 'disclosures-deleted' and json_valid(detail)`,
    )
    .get()
  return String(row?.before ?? '')
}

/** Which entries the chain says have no reason beside them any more, each with the entry that says so. */
function deletedReasons({ database }: LedgerView): Map<number, number> {
  const rows = database
    .prepare("select no, detail from audit_entries where action = 'reasons-deleted' and json_valid(detail)")
    .all()
  return new Map(
    rows.flatMap(({ no, detail }) => numbersIn(String(detail)).map(about => [about, Number(no)] as const)),
  )
}

/** Entries whose set of people is gone, or is another one than its name says. */
async function faultsOfSets(
  { database }: LedgerView,
  from: number,
  until: number,
  pause: () => Promise<unknown>,
): Promise<number[]> {
  // With the plus, each piece begins where the last one ended, in the index: without, each goes through all links.
  const sets = database.prepare(
    `select p.no, p.sha256, s.ids from (
       select min(no) as no, sha256 from audit_people where +no between ? and ? and sha256 > ?
       group by sha256 order by sha256 limit 100
     ) p left join audit_people_sets s on s.sha256 = p.sha256 order by p.sha256`,
  )
  const faults: number[] = []
  for (let after = ''; ; ) {
    const piece = sets.all(from, until, after)
    const last = piece.at(-1)
    if (last === undefined) return faults
    for (const { no, sha256: name, ids } of piece) {
      if (!(ids instanceof Uint8Array) || sha256(ids) !== name) faults.push(Number(no))
    }
    after = String(last.sha256)
    await pause()
  }
}
