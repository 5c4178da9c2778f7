import { rm } from 'node:fs/promises'
import type { Audit, AuditSubject } from '../../api/audit.ts'
import { leaveNote, type NoteBox, readNotes } from '../signed-notes.ts'

/** What the command leaves for the server. */
export interface RecoveryNote {
  readonly at: string
  readonly accountId: string
  /** Of the password that the command printed; the password itself is stored nowhere. */
  readonly passwordHash: string
}

/** What lies longer was forgotten: its password may hang on a wall by now. */
export const recoveryHours = 1

const boxOf = (dataDir: string, key: Uint8Array): NoteBox => ({
  ...{ dataDir, folder: 'recoveries' },
  ...{ label: 'recovery', key },
})

export async function leaveRecoveryNote(dataDir: string, key: Uint8Array, note: RecoveryNote): Promise<void> {
  await leaveNote(boxOf(dataDir, key), note)
}

export interface RecoveryTools {
  readonly dataDir: string
  readonly auditKey: Uint8Array
  readonly audit: Pick<Audit, 'note'>
  readonly clock: () => Date
  /** Gives the account that password and takes its second device; `false`: there is no such account. */
  readonly recover: (accountId: string, passwordHash: string) => Promise<boolean>
}

/** Does what the command asked for, noted before and after; gives how many accounts were let in again. */
export async function takeRecoveryNotes(tools: RecoveryTools): Promise<number> {
  const { dataDir, auditKey, audit, clock, recover } = tools
  let taken = 0
  for (const { path, note } of await readNotes<RecoveryNote>(boxOf(dataDir, auditKey))) {
    const subject: AuditSubject = { type: 'account', id: note.accountId }
    const entry = { action: 'account-recovered', actorId: null, role: 'system', subject } as const
    const age = Math.abs(clock().getTime() - Date.parse(note.at))
    const isLate = !(age <= recoveryHours * 3_600_000)
    if (!isLate) await audit.note({ ...entry, outcome: 'begun', detail: { ranAt: note.at } })
    // Before it is done: done a second time after a stop, it would undo the password chosen meanwhile.
    await rm(path)
    const isDone = !isLate && (await recover(note.accountId, note.passwordHash))
    const code = isLate ? 'expired' : 'not-found'
    await audit.note({
      ...entry,
      ...(isDone ? {} : { outcome: 'refused' }),
      detail: { ranAt: note.at, ...(!isDone && { code }) },
    })
    if (isDone) taken += 1
  }
  return taken
}
