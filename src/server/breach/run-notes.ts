import { rm } from 'node:fs/promises'
import type { Audit, AuditDetail } from '../../api/audit.ts'
import { leaveNote, type NoteBox, readNotes } from '../signed-notes.ts'

interface RunNote {
  readonly at: string
  readonly detail: AuditDetail
}

const boxOf = (dataDir: string, key: Uint8Array): NoteBox => ({
  ...{ dataDir, folder: 'breach-runs' },
  ...{ label: 'breach-run', key },
})

/** Leaves word that the kit was run, durable before anything is handed out. */
export async function leaveRunNote(dataDir: string, key: Uint8Array, note: RunNote): Promise<void> {
  await leaveNote(boxOf(dataDir, key), note)
}

/** Writes what was left into the audit, in its order; gives how many runs that were. */
export async function takeRunNotes(
  dataDir: string,
  key: Uint8Array,
  audit: Pick<Audit, 'note'>,
): Promise<number> {
  const notes = await readNotes<RunNote>(boxOf(dataDir, key))
  for (const { path, note } of notes) {
    await audit.note({
      action: 'breach-listed',
      actorId: null,
      role: 'system',
      detail: { ...note.detail, ranAt: note.at },
    })
    await rm(path)
  }
  return notes.length
}
