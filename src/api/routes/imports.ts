import {
  commitImport,
  createImport,
  discardImport,
  listImports,
  readImport,
  updateImport,
  withdrawImport,
} from '../../contract/imports.ts'
import { defaultFileLimits } from '../../ingest/refusal.ts'
import { answer, type Route } from '../call.ts'
import type { ApiServices } from '../services.ts'
import { changeOfDraft } from '../use-cases/change-of-draft.ts'
import { getImportToWorkOn, getVisibleImport } from '../use-cases/get-import.ts'
import { withActivity } from '../use-cases/import-activity.ts'
import { requireCommittable, requireDiscardable, requireWithdrawable } from '../use-cases/import-steps.ts'
import { importView } from '../use-cases/import-view.ts'
import { narrowUpload } from '../use-cases/narrow-upload.ts'
import { readUpload } from '../use-cases/read-upload.ts'

/** The way of an import: upload, answers, commit, withdrawal. */
export function importRoutes({
  clock,
  limits = defaultFileLimits,
}: Pick<ApiServices, 'clock' | 'limits'>): Route[] {
  return [
    answer(listImports, async ({ store, imports, texts }) =>
      (await store.imports.list()).map(stored => importView(withActivity(stored, imports), texts)),
    ),
    answer(readImport, async call => importView(await getVisibleImport(call), call.texts)),
    answer(createImport, async call => {
      const upload = narrowUpload(call, await readUpload(call.request, limits.maxFileBytes))
      const { stored, isNew } = await call.store.imports.create({ ...upload, at: clock() })
      call.audited.about({ type: 'import', id: stored.id }, { isNew })
      if (isNew) call.imports.read(stored.id)
      return importView(stored, call.texts)
    }),
    answer(updateImport, async call => {
      const { id, status } = await getImportToWorkOn(call)
      const change = changeOfDraft(call, call.body, status)
      const stored = await call.store.imports.update(id, { ...change, at: clock() })
      call.imports.read(id)
      return importView(stored, call.texts)
    }),
    answer(discardImport, async call => {
      const { id, status } = await getImportToWorkOn(call)
      requireDiscardable(status)
      if (status === 'reading') await call.imports.cancel(id)
      await call.store.imports.discard(id)
      return { ok: true as const }
    }),
    answer(commitImport, async call => {
      const draft = await getImportToWorkOn(call)
      if (draft.status === 'committed') return importView(draft, call.texts)
      // Called again while it runs: the second call waits for the first and finds it done.
      if (draft.status !== 'committing') requireCommittable(draft)
      await call.imports.commit(draft.id, call.actor, call.query.revision)
      return importView(await getVisibleImport(call), call.texts)
    }),
    answer(withdrawImport, async call => {
      const committed = await getImportToWorkOn(call)
      if (committed.status === 'withdrawn') return importView(committed, call.texts)
      requireWithdrawable(committed.status)
      await call.imports.withdraw(committed.id, call.actor, call.body.reason)
      return importView(await getVisibleImport(call), call.texts)
    }),
  ]
}
