import { parentPort, workerData } from 'node:worker_threads'
import { CodedProblem } from '../api/coded-problem.ts'
import type { DisclosingFile } from '../api/people-seen.ts'
import { tariffsOf } from '../api/tariffs-of.ts'
import { makeReports } from '../api/use-cases/make-reports.ts'
import { makeSetAside } from '../api/use-cases/make-set-aside.ts'
import { readImport } from '../api/use-cases/read-import.ts'
import { recheckDraft } from '../api/use-cases/recheck-draft.ts'
import { commitDraft, withdrawCommitted } from '../api/use-cases/settle-import.ts'
import { defaultFileLimits } from '../ingest/refusal.ts'
import type { JobAnswer, JobNews } from './job-lane.ts'
import { nodeCapabilities } from './node-capabilities.ts'
import { openSqlStore } from './sql-store/open-sql-store.ts'
import { storageProblem } from './sql-store/storage-problem.ts'
import type { CodedAnswer, WorkerData, WorkerTask } from './worker-task.ts'

// A worker thread: bulk work on a connection of its own, so that the request thread never waits for it.
const port = parentPort
if (port === null) throw new Error('this file runs as a worker thread')

const { databaseFile, keys } = workerData as WorkerData
const opened = openSqlStore({ file: databaseFile, keys })

port.on('message', (task: WorkerTask) => {
  void answer(task).then(reply => {
    const bytes = reply.ok && isFile(reply.value) ? [reply.value.bytes.buffer as ArrayBuffer] : []
    port.postMessage(reply, bytes)
  })
})

async function answer(task: WorkerTask): Promise<JobAnswer<unknown>> {
  try {
    return { ok: true, value: await work(task) }
  } catch (error) {
    const known = storageProblem(error)
    if (!(known instanceof CodedProblem)) return { ok: false, error }
    return { ok: false, error: { coded: known.code, detail: known.detail } satisfies CodedAnswer }
  }
}

async function work(task: WorkerTask): Promise<unknown> {
  const store = await opened
  const { system } = store
  const reports = makeReports({ store })
  const reading = {
    system,
    capabilities: nodeCapabilities,
    limits: defaultFileLimits,
    tariffs: tariffsOf(store),
  }
  switch (task.type) {
    case 'read':
      await readImport(task.importId, reading)
      return
    case 'commit':
      await recheckDraft(task.importId, reading)
      await commitDraft(system, task.importId, { ...task, onProgress: tell })
      return
    case 'withdraw':
      await withdrawCommitted(system, task.importId, task)
      return
    case 'decide-nip-links':
      await system.decideNipLinks(task)
      return
    case 'erase-person':
      return system.erasePerson(task)
    case 'delete-original':
      return system.deleteOriginal(task.about, task.at)
    case 'delete-draft':
      return system.deleteDraft(task.about, task.at)
    case 'clear-findings':
      return system.clearFindings(task.about, task.at)
    case 'settle-file':
      return system.settleFile()
    case 'preview-erasure':
      return system.previewErasure(task.person)
    case 'difference':
      return system.difference(task.about)
    case 'difference-items':
      return system.differenceItems(task.about, task.query)
    case 'withdrawal':
      return system.previewWithdrawal(task.about)
    case 'set-aside':
      return ownBuffer(await makeSetAside(task.about, task.language, task.stamp, reading))
    case 'agency-report':
      return ownBuffer(await reports.agency(task.actor, task.agencyId, task.asOf, task.stamp))
    case 'city-report':
      return ownBuffer(await reports.city(task.actor, task.asOf, task.stamp))
    case 'asn-list':
      return ownBuffer(await reports.asnList(task.actor, task.query, task.format, task.stamp))
  }
}

function tell(news: unknown): void {
  port?.postMessage({ news } satisfies JobNews)
}

function isFile(value: unknown): value is DisclosingFile {
  return typeof value === 'object' && value !== null && 'bytes' in value && value.bytes instanceof Uint8Array
}

/** Bytes that may be handed to another thread: a view into a shared pool may not. */
function ownBuffer({ bytes, people }: DisclosingFile): DisclosingFile {
  return { bytes: bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice(), people }
}
