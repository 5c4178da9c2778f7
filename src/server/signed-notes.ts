import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import { chown, mkdir, open, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Where commands leave word for the server, and by which name what they say is signed. */
export interface NoteBox {
  readonly dataDir: string
  readonly folder: string
  readonly label: string
  readonly key: Uint8Array
}

/** Left by a command at an instant, in UTC. */
interface Dated {
  readonly at: string
}

const macOf = ({ key, label }: NoteBox, text: string) =>
  createHmac('sha256', key).update(`${label}:${text}`).digest()

/**
 * Leaves word for the server, durable before this resolves. The chain of the audit has one writer, the
 * server: it takes the note in while it runs, or at its next start. The MAC keeps others from leaving any.
 */
export async function leaveNote(box: NoteBox, note: Dated): Promise<void> {
  const folder = join(box.dataDir, box.folder)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const text = JSON.stringify(note)
  const name = `${note.at.replace(/\D/g, '')}-${randomUUID()}`
  const content = JSON.stringify({ text, mac: macOf(box, text).toString('base64url') })
  const path = join(folder, `${name}.json`)
  const handle = await open(path, 'wx', 0o600)
  try {
    await handle.writeFile(content)
    // Whoever runs the command as root must leave what the server's own user can take.
    if (process.getuid?.() === 0) {
      const { uid, gid } = await stat(box.dataDir)
      for (const taken of [folder, path]) await chown(taken, uid, gid)
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Notes with the files they lie in, in their order. What is still being written, or not signed, is none. */
export async function readNotes<Note extends Dated>(
  box: NoteBox,
): Promise<{ readonly path: string; readonly note: Note }[]> {
  const folder = join(box.dataDir, box.folder)
  const files = await readdir(folder).catch(() => [] as string[])
  const notes: { path: string; note: Note }[] = []
  for (const file of files.filter(name => name.endsWith('.json')).toSorted()) {
    const path = join(folder, file)
    const note = await readNote<Note>(path, box)
    if (note !== null) notes.push({ path, note })
  }
  return notes
}

async function readNote<Note>(path: string, box: NoteBox): Promise<Note | null> {
  try {
    const { text, mac } = JSON.parse(await readFile(path, 'utf8')) as { text: string; mac: string }
    const [said, made] = [Buffer.from(mac, 'base64url'), macOf(box, text)]
    return said.length === made.length && timingSafeEqual(said, made) ? (JSON.parse(text) as Note) : null
  } catch {
    return null
  }
}
