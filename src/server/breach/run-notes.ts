import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Audit, AuditDetail } from '../../api/audit.ts'

interface RunNote {
  readonly at: string
  readonly detail: AuditDetail
}

const folderOf = (dataDir: string) => join(dataDir, 'breach-runs')
const macOf = (key: Uint8Array, text: string) =>
  createHmac('sha256', key).update(`breach-run:${text}`).digest()

/**
 * Leaves word that the kit was run, durable before anything is handed out. The chain of the audit has one writer,
 * the server: it takes the note in while it runs, or at its next start. The MAC keeps others from leaving any.
 */
export async function leaveRunNote(dataDir: string, key: Uint8Array, note: RunNote): Promise<void> {
  const folder = folderOf(dataDir)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const text = JSON.stringify(note)
  const name = `${note.at.replace(/\D/g, '')}-${randomUUID()}`
  const content = JSON.stringify({ text, mac: macOf(key, text).toString('base64url') })
  const handle = await open(join(folder, `${name}.json`), 'wx', 0o600)
  try {
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Writes what was left into the audit, in its order; gives how many runs that were. */
export async function takeRunNotes(
  dataDir: string,
  key: Uint8Array,
  audit: Pick<Audit, 'note'>,
): Promise<number> {
  const folder = folderOf(dataDir)
  const files = await readdir(folder).catch(() => [] as string[])
  let taken = 0
  for (const file of files.filter(name => name.endsWith('.json')).toSorted()) {
    const path = join(folder, file)
    const note = await readNote(path, key)
    // Still being written, or not written by the kit: it stays, and says nothing.
    if (note === null) continue
    await audit.note({
      action: 'breach-listed',
      actorId: null,
      role: 'system',
      detail: { ...note.detail, ranAt: note.at },
    })
    await rm(path)
    taken += 1
  }
  return taken
}

async function readNote(path: string, key: Uint8Array): Promise<RunNote | null> {
  try {
    const { text, mac } = JSON.parse(await readFile(path, 'utf8')) as { text: string; mac: string }
    const [said, made] = [Buffer.from(mac, 'base64url'), macOf(key, text)]
    return said.length === made.length && timingSafeEqual(said, made) ? (JSON.parse(text) as RunNote) : null
  } catch {
    return null
  }
}
