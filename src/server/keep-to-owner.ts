import { chmod, open, stat } from 'node:fs/promises'

/** What SQLite keeps beside a database; it makes them with the database's own mode. */
const beside = ['', '-wal', '-shm']

/**
 * Makes databases for the server's user alone, before SQLite would make them for everybody, and closes those
 * that stand open: names and password hashes lie in them, and a folder that was there before may be anybody's.
 */
export async function keepToOwner(databases: readonly string[]): Promise<void> {
  for (const database of databases) {
    const handle = await open(database, 'a', 0o600)
    await handle.close()
    for (const ending of beside) await close(database + ending)
  }
}

async function close(path: string): Promise<void> {
  const state = await stat(path).catch(() => null)
  const own = process.getuid?.()
  if (state === null || own === undefined || state.uid !== own) return
  if ((state.mode & 0o077) !== 0) await chmod(path, 0o600)
}
