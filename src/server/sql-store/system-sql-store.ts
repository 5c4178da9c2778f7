import { CodedProblem } from '../../api/coded-problem.ts'
import type { SystemStore } from '../../api/system-store.ts'
import { getPlainDate, type PlainDate } from '../../domain/plain-date.ts'
import { speaksForMovement } from '../../domain/worker-state.ts'
import type { RosterPeople } from '../../ingest/ingest-context.ts'
import { RosterIndex } from '../../ingest/roster-index.ts'
import { checkBasis } from './check-basis.ts'
import { commitImport, withdrawImport } from './commit-import.ts'
import { pageOfDifference } from './difference.ts'
import { beginDraft } from './draft-writer.ts'
import type { Engine } from './engine.ts'
import { erasePerson, previewErasure } from './erase-person.ts'
import { confirmedPairs, standingFormerNips } from './former-nips.ts'
import { deleteContents, findOriginal } from './import-contents.ts'
import { decideLinks } from './nip-links.ts'
import { originalDeleted } from './original-deleted.ts'
import { readAgencies } from './profile-reads.ts'
import { rememberedFor } from './remembered-answers.ts'
import { clearOverdueFindings, deleteOverdueDraft, deleteOverdueOriginal, findOverdue } from './retention.ts'
import { sealColumns } from './sealed-columns.ts'
import { readRowsSetAside } from './set-aside-reads.ts'
import { keepLastRun } from './settings.ts'
import { committedSnapshots, standingNumbers } from './snapshots.ts'
import { standingMemberships } from './standing-records.ts'
import { standingPeople } from './standing-roster.ts'
import { startCompletion } from './start-completion.ts'
import { keepDifference } from './stored-difference.ts'
import { findImportRow, readStoredImport } from './stored-import.ts'
import { settleFile, sweepOpenText } from './sweep-open-text.ts'
import { withdrawalPreview } from './withdrawal-preview.ts'

/** What the import worker works with; it sees everything. */
export function createSystemStore(engine: Engine, peopleKey: Uint8Array): SystemStore {
  const { db, reader } = engine
  const getRow = async (importId: string) => {
    const row = await findImportRow(db, importId)
    if (row === undefined) throw new CodedProblem('not-found')
    return row
  }
  return {
    async getImport(importId) {
      const row = await getRow(importId)
      return { ...(await readStoredImport(engine, db, row)), answers: JSON.parse(row.answers_json) }
    },
    async getOriginal(importId) {
      const row = await getRow(importId)
      const bytes = await findOriginal(db, engine.seals, row)
      if (bytes === null) throw originalDeleted(row) ?? new CodedProblem('not-found')
      return bytes
    },
    agencies: () => readAgencies(reader),
    rosterAt: (asOf, exceptImport) => rosterAt(engine, asOf, exceptImport),
    activeMembersAt: (asOf, exceptImport) => activeMembersAt(engine, asOf, exceptImport),
    rememberedFor: async importId => rememberedFor(engine, await getRow(importId)),
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
          .set(
            sealColumns(engine.seals, no, {
              status: 'failed' as const,
              error_json: JSON.stringify(error),
              questions_json: '[]',
              preview_json: null,
            }),
          )
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
    startCompletion: (importId, code) =>
      db.transaction().execute(trx => startCompletion(trx, importId, code)),
    async layoutOf(importId) {
      const { layout_json } = await getRow(importId)
      return layout_json === null ? null : JSON.parse(layout_json)
    },
    rowsSetAside: async importId => readRowsSetAside(engine, (await getRow(importId)).no),
    difference: async importId => keepDifference(engine, await getRow(importId)),
    differenceItems: async (importId, query) => pageOfDifference(engine, await getRow(importId), query),
    previewWithdrawal: async importId => withdrawalPreview(engine, await getRow(importId)),
    withdraw: (importId, by) => withdrawImport(engine, importId, by),
    decideNipLinks: decision => decideLinks(engine, decision),
    previewErasure: person => previewErasure({ engine, peopleKey }, person),
    erasePerson: order => erasePerson({ engine, peopleKey }, order),
    overdue: at => findOverdue(reader, at),
    deleteOriginal: (importId, at) =>
      db.transaction().execute(trx => deleteOverdueOriginal(trx, importId, at)),
    deleteDraft: (importId, at) => db.transaction().execute(trx => deleteOverdueDraft(trx, importId, at)),
    clearFindings: (importId, at) =>
      db.transaction().execute(trx => clearOverdueFindings(engine, trx, importId, at)),
    keepLastRun: run => keepLastRun(db, run),
    async settleFile() {
      await sweepOpenText(engine)
      await settleFile(engine)
    },
  }
}

async function standingWithout(engine: Engine, asOf: PlainDate, exceptImport: string) {
  // What a completion corrects was no part of what its parent was checked against.
  const completes = (await findImportRow(engine.reader, exceptImport))?.completes
  const snapshots = (await committedSnapshots(engine.reader)).filter(
    s => s.importId !== exceptImport && s.importId !== completes,
  )
  return standingNumbers(snapshots, getPlainDate(asOf))
}

async function rosterAt(engine: Engine, asOf: PlainDate, exceptImport: string): Promise<RosterPeople | null> {
  const { roster } = await standingWithout(engine, asOf, exceptImport)
  if (roster.length === 0) return null
  const formerNips = await standingFormerNips(
    engine,
    await confirmedPairs(engine.reader),
    { roster },
    'reader',
  )
  return new RosterIndex(await standingPeople(engine, roster, 'reader'), formerNips)
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
