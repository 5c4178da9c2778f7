import { CodedProblem } from '../../api/coded-problem.ts'
import type { RosterLookup, SystemStore } from '../../api/system-store.ts'
import { getPlainDate, type PlainDate } from '../../domain/plain-date.ts'
import { standingAt } from '../../domain/snapshot.ts'
import { speaksForMovement } from '../../domain/worker-state.ts'
import { checkBasis } from './check-basis.ts'
import { commitImport, withdrawImport } from './commit-import.ts'
import { beginDraft } from './draft-writer.ts'
import type { Engine } from './engine.ts'
import { deleteContents, findOriginal } from './import-contents.ts'
import { readAgencies } from './profile-reads.ts'
import { rememberedFor } from './remembered-answers.ts'
import { committedSnapshots, standingNumbers } from './snapshots.ts'
import { standingMemberships, standingRoster } from './standing-records.ts'
import { findImportRow, readStoredImport } from './stored-import.ts'

/** What the import worker works with; it sees everything. */
export function createSystemStore(engine: Engine): SystemStore {
  const { db, reader } = engine
  const getRow = async (importId: string) => {
    const row = await findImportRow(db, importId)
    if (row === undefined) throw new CodedProblem('not-found')
    return row
  }
  return {
    async getImport(importId) {
      const row = await getRow(importId)
      return { ...(await readStoredImport(db, row)), answers: JSON.parse(row.answers_json) }
    },
    async getOriginal(importId) {
      const row = await getRow(importId)
      const bytes = await findOriginal(db, row.sha256, row.size)
      if (bytes === null) throw new CodedProblem('not-found')
      return bytes
    },
    agencies: () => readAgencies(reader),
    rosterAt: (asOf, exceptImport) => rosterAt(engine, asOf, exceptImport),
    activeMembersAt: (asOf, exceptImport) => activeMembersAt(engine, asOf, exceptImport),
    rememberedFor: async importId => rememberedFor(db, await getRow(importId)),
    async isOutdated(importId) {
      const row = await getRow(importId)
      return row.checked_against !== null && row.checked_against !== (await checkBasis(db, row))
    },
    beginDraft: importId => beginDraft(engine, importId),
    async failImport(importId, error) {
      const { no, status } = await getRow(importId)
      if (status === 'committed' || status === 'withdrawn') throw new CodedProblem('import-not-draft')
      await db.transaction().execute(async trx => {
        await deleteContents(trx, no)
        await trx
          .updateTable('imports')
          .set({
            status: 'failed',
            error_json: JSON.stringify(error),
            questions_json: '[]',
            preview_json: null,
          })
          .where('no', '=', no)
          .execute()
      })
    },
    async setProgress(importId, progress) {
      await db
        .updateTable('imports')
        .set({ progress_json: JSON.stringify(progress) })
        .where('id', '=', importId)
        .execute()
    },
    async interruptedImports() {
      const rows = await db
        .selectFrom('imports')
        .select('id')
        .where('status', 'in', ['reading', 'committing'])
        .orderBy('no')
        .execute()
      return rows.map(row => row.id)
    },
    commit: (importId, by) => commitImport(engine, importId, by),
    withdraw: (importId, by) => withdrawImport(engine, importId, by),
  }
}

async function standingWithout(engine: Engine, asOf: PlainDate, exceptImport: string) {
  const snapshots = (await committedSnapshots(engine.reader)).filter(s => s.importId !== exceptImport)
  return standingNumbers(standingAt(snapshots, getPlainDate(asOf)), snapshots)
}

async function rosterAt(engine: Engine, asOf: PlainDate, exceptImport: string): Promise<RosterLookup | null> {
  const { roster } = await standingWithout(engine, asOf, exceptImport)
  if (roster.length === 0) return null
  type Person = NonNullable<ReturnType<RosterLookup['find']>>
  const people = new Map<string, Person>()
  const byFirst15 = new Map<string, Person[]>()
  for (const { nip, name, agencyId } of await standingRoster(engine, roster, 'reader')) {
    const person = { nip, name, agencyId }
    people.set(nip, person)
    const group = byFirst15.get(nip.slice(0, 15))
    if (group === undefined) byFirst15.set(nip.slice(0, 15), [person])
    else group.push(person)
  }
  return { find: nip => people.get(nip), findByFirst15: digits => byFirst15.get(digits) ?? [] }
}

async function activeMembersAt(
  engine: Engine,
  asOf: PlainDate,
  exceptImport: string,
): Promise<ReadonlySet<string>> {
  const { memberships } = await standingWithout(engine, asOf, exceptImport)
  const active = new Set<string>()
  for (const record of (await standingMemberships(engine, memberships, 'reader')) ?? []) {
    if (record.status === 'active' && speaksForMovement(record)) active.add(record.nik)
  }
  return active
}
