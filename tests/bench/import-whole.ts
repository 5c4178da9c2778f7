import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { sampleActors } from '../../mocks/fixed-sessions.ts'
import { sampleKeys } from '../../mocks/sample-keys.ts'
import { tariffsOf } from '../../src/api/tariffs-of.ts'
import { readImport } from '../../src/api/use-cases/read-import.ts'
import { readUpload } from '../../src/api/use-cases/read-upload.ts'
import { recheckDraft } from '../../src/api/use-cases/recheck-draft.ts'
import { commitDraft } from '../../src/api/use-cases/settle-import.ts'
import { nodeCapabilities } from '../../src/server/node-capabilities.ts'
import { openSqlStore } from '../../src/server/sql-store/open-sql-store.ts'
import { benchLimits } from './readers.ts'

/** The day every file of the bench speaks of. */
const benchDay = '2025-11-30'

/** What the server does with a file, from the first byte of its upload to the commit, on a database file. */
export async function openProduct(database: string) {
  const store = await openSqlStore({ file: database, keys: sampleKeys })
  const { system } = store
  const { imports } = store.for(sampleActors.operator)
  const tools = { system, capabilities: nodeCapabilities, limits: benchLimits, tariffs: tariffsOf(store) }
  const at = new Date('2025-12-01T02:00:00Z')

  /** Nothing of the upload outlives its storing, as on a server. */
  async function receive(path: string): Promise<string> {
    const upload = await readUpload(uploadOf(path), benchLimits.maxFileBytes)
    const created = await imports.create({ ...upload, at })
    return ('stored' in created ? created.stored : created).id
  }

  return {
    /** Imports one file whole; gives what became of its rows. */
    async importFile(path: string) {
      const id = await receive(path)
      await readImport(id, tools)
      await recheckDraft(id, tools)
      await commitDraft(system, id, { username: sampleActors.operator.username, at })
      const { status, counts, kind } = await system.getImport(id)
      if (status !== 'committed') throw new Error(`the import ended as ${status}`)
      return { kind, counts }
    },
    close: () => store.close(),
  }
}

/** A form as a browser sends it, read from the disk as it goes: what the sender holds is not the product's. */
function uploadOf(path: string): Request {
  const edge = 'pantau-asuh-bench'
  const disposition = (rest: string) => `--${edge}\r\ncontent-disposition: form-data; name=${rest}\r\n\r\n`
  async function* body() {
    yield Buffer.from(`${disposition('"asOf"')}${benchDay}\r\n`)
    yield Buffer.from(disposition(`"file"; filename="${basename(path)}"`))
    yield* createReadStream(path)
    yield Buffer.from(`\r\n--${edge}--\r\n`)
  }
  return new Request('http://bench.test/api/imports', {
    method: 'POST',
    headers: { 'content-type': `multipart/form-data; boundary=${edge}` },
    body: Readable.toWeb(Readable.from(body())) as never,
    duplex: 'half',
  } as RequestInit)
}
