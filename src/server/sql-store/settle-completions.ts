import { sql } from 'kysely'
import type { Tables, Trx } from './schema.ts'
import { completionsOf, findImportRow, type ImportRow } from './stored-import.ts'

/**
 * Brings the rows of an import that wait for correction in line with its
 * committed completions, from the beginning, in the order of their commits:
 * whatever was committed or withdrawn before, the same completions give the same.
 *
 * A row that a completion took in is released. One that it set aside again stays
 * held once: in the completion's name, or in the old one if it names nobody now.
 * Rows whose place is gone release at most as many rows of their NIP as they
 * newly brought in, never more.
 */
export async function settleCompletions(trx: Trx, importId: string): Promise<void> {
  const parent = await findImportRow(trx, importId)
  if (parent === undefined) return
  const completions = await completionsOf(trx, importId)
  const family = [parent.no]
  await open(trx, [parent.no, ...completions.map(({ no }) => no)])
  for (const completion of completions) {
    await supersedePlaced(trx, family, completion.no)
    await releaseByNip(trx, parent, family, completion)
    family.push(completion.no)
  }
  await trx
    .updateTable('imports')
    .set({ corrected_rows: await countCorrected(trx, parent, completions) })
    .where('no', '=', parent.no)
    .execute()
}

async function open(trx: Trx, importNos: readonly number[]): Promise<void> {
  await trx.updateTable('held_rows').set({ is_open: 1 }).where('import_no', 'in', importNos).execute()
}

/** Rows the completion names by their place: settled, held by it from now on, or left as they were. */
async function supersedePlaced(trx: Trx, earlier: readonly number[], completionNo: number): Promise<void> {
  const members = sql.join(earlier)
  await sql`
    update held_rows set is_open = 0
    where import_no in (${members}) and is_open = 1 and exists (
      select 1 from completed_rows c
      where c.import_no = ${completionNo}
        and c.from_row = coalesce(held_rows.from_row, case when held_rows.sheet <> '' then held_rows.row end)
        and c.from_sheet = coalesce(held_rows.from_sheet, held_rows.sheet)
        and (c.is_taken = 1 or (c.grp = held_rows.grp and c.nip is not null))
        and not exists (
          select 1 from completed_rows a
          where a.import_no = c.import_no and a.from_row = c.from_row and a.from_sheet = c.from_sheet
            and a.grp = held_rows.grp and a.is_taken = 0 and a.nip is null
        ))`.execute(trx)
}

/** What a completion without places brought in anew or set aside again, by NIP. */
async function releaseByNip(
  trx: Trx,
  { no: parentNo, kind }: ImportRow,
  earlier: readonly number[],
  { no }: ImportRow,
): Promise<void> {
  const taken = await newlyTaken(trx, parentNo, no, kind)
  const again = await unplacedHeld(trx, no)
  for (const nip of new Set([...taken.keys(), ...again.keys()])) {
    const held = await openRows(trx, earlier, nip)
    // Of those held before some came in; the rest may be the very rows that were set aside again.
    const released = Math.min(taken.get(nip) ?? 0, held.length)
    const repeated = Math.min(again.get(nip)?.length ?? 0, held.length - released)
    await close(trx, held.slice(0, released))
    await close(trx, again.get(nip)?.slice(0, repeated) ?? [])
  }
}

type HeldRow = Tables['held_rows']

async function close(trx: Trx, rows: readonly HeldRow[]): Promise<void> {
  for (const { import_no, nip, sheet, row, grp } of rows) {
    await trx
      .updateTable('held_rows')
      .set({ is_open: 0 })
      .where('import_no', '=', import_no)
      .where('nip', '=', nip)
      .where('sheet', '=', sheet)
      .where('row', '=', row)
      .where('grp', '=', grp)
      .execute()
  }
}

function openRows(trx: Trx, importNos: readonly number[], nip: string): Promise<HeldRow[]> {
  return trx
    .selectFrom('held_rows')
    .selectAll()
    .where('import_no', 'in', importNos)
    .where('nip', '=', nip)
    .where('is_open', '=', 1)
    .orderBy('import_no')
    .orderBy('row')
    .orderBy('grp')
    .execute()
}

async function unplacedHeld(trx: Trx, importNo: number): Promise<Map<string, HeldRow[]>> {
  const rows = await trx
    .selectFrom('held_rows')
    .selectAll()
    .where('import_no', '=', importNo)
    .where('from_row', 'is', null)
    .execute()
  return Map.groupBy(rows, row => row.nip)
}

const keyed = {
  roster: { table: 'roster_rows', keys: ['nip'] },
  registrations: { table: 'registration_rows', keys: ['nip', 'nik'] },
  debits: { table: 'debit_rows', keys: ['nip', 'nik', 'month'] },
} as const

/** How many rows of each NIP stand now that its parent did not bring. */
async function newlyTaken(
  trx: Trx,
  parentNo: number,
  importNo: number,
  kind: ImportRow['kind'],
): Promise<ReadonlyMap<string, number>> {
  if (kind === null || !(kind in keyed)) return new Map()
  const { table, keys } = keyed[kind as keyof typeof keyed]
  const same = sql.join(
    keys.map(key => sql`p.${sql.ref(key)} is r.${sql.ref(key)}`),
    sql` and `,
  )
  const { rows } = await sql<{ nip: string; taken: number }>`
    select r.nip, count(*) as taken from ${sql.table(table)} r
    where r.import_no = ${importNo}
      and exists (select 1 from completed_rows c where c.import_no = r.import_no and c.from_row is null
        and c.sheet = r.sheet and c.row = r.row and c.grp = r.grp)
      and not exists (select 1 from ${sql.table(table)} p where p.import_no = ${parentNo} and ${same})
    group by r.nip`.execute(trx)
  return new Map(rows.map(row => [row.nip, Number(row.taken)]))
}

/** Rows the parent set aside that the last completion which names them took in. */
async function countCorrected(
  trx: Trx,
  parent: ImportRow,
  completions: readonly ImportRow[],
): Promise<number> {
  if (completions.length === 0) return 0
  const latest = new Map<string, { taken: boolean; aside: Set<number> }>()
  let unplaced = 0
  for (const { no } of completions) {
    const rows = await trx.selectFrom('completed_rows').selectAll().where('import_no', '=', no).execute()
    const said = new Map<string, { taken: boolean; aside: Set<number> }>()
    for (const { from_sheet, from_row, grp, is_taken } of rows) {
      if (from_row === null) {
        unplaced += is_taken
        continue
      }
      const key = `${from_row} ${from_sheet}`
      const known = said.get(key) ?? { taken: false, aside: new Set<number>() }
      if (is_taken === 1) known.taken = true
      else known.aside.add(grp)
      said.set(key, known)
    }
    for (const [key, outcome] of said) latest.set(key, outcome)
  }
  const places = await trx
    .selectFrom('import_issues')
    .select(['sheet', 'row', 'grp'])
    .distinct()
    .where('import_no', '=', parent.no)
    .where('outcome', '=', 'setAside')
    .execute()
  const placed = places.filter(({ sheet, row, grp }) => {
    const outcome = latest.get(`${row} ${sheet}`)
    return outcome?.taken === true && !outcome.aside.has(grp)
  }).length
  return Math.min(placed + unplaced, places.length)
}
