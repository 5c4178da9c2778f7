import { chmod, mkdtemp, readdir, readFile, readlink, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { AsnDetail } from '../../src/contract/asn.ts'
import { readConfig } from '../../src/server/config.ts'
import { type RunningServer, startServer } from '../../src/server/start-server.ts'
import { form } from '../api/matrix/canary-city.ts'
import { canaryAsn, canaryWorkers, spoilt } from '../api/matrix/canary-people.ts'
import { OperatorClient } from '../torture/kills/operator-client.ts'
import { administrator } from '../torture/kills/server-process.ts'

let folder: string
let server: RunningServer

async function start(): Promise<void> {
  const account = { ADMIN_USERNAME: administrator.username, ADMIN_PASSWORD: administrator.password }
  const config = readConfig({ PORT: '0', DATA_DIR: join(folder, 'data'), LOG_LEVEL: 'silent', ...account })
  server = await startServer(config, { distFolder: join(folder, 'dist') })
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pantau-asuh-folder-'))
  await start()
})
afterEach(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

async function readable(texts: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const entry of await readdir(join(folder, 'data'), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    // A file that is written anew may have been renamed since it was listed.
    const bytes = await readFile(join(entry.parentPath, entry.name)).catch(() => Buffer.of())
    found.push(...texts.filter(text => bytes.includes(text)).map(text => `${text} in ${entry.name}`))
  }
  return found
}

// The first of all: SQLite takes the folder once, and that of a server that has ended is gone.
it.runIf(process.platform === 'linux')('is where SQLite writes what it cannot hold in memory', async () => {
  const database = new DatabaseSync(join(folder, 'large.sqlite'))
  database.exec('pragma temp_store = file; pragma cache_size = 10; create temp table rows (text)')
  const insert = database.prepare('insert into rows values (?)')
  for (let row = 0; row < 5000; row++) insert.run('x'.repeat(1000))
  const fds = await readdir('/proc/self/fd')
  const open = await Promise.all(fds.map(fd => readlink(`/proc/self/fd/${fd}`).catch(() => '')))
  database.close()
  const temporary = open.filter(path => path.includes('etilqs'))
  expect(temporary).not.toEqual([])
  expect(temporary.filter(path => !path.startsWith(process.env.SQLITE_TMPDIR as string))).toEqual([])
})

it('nothing that a server keeps shows a worker to whoever copies its data, by whichever thread it came there', async () => {
  const operator = await OperatorClient.first(server.url)
  const asOf = '2025-11-30'
  const read = async (kind: 'roster' | 'registrations', text: string) => {
    const id = await operator.upload({ kind, asOf, text } as never)
    expect((await operator.settled(id)).status).toBe('draft')
    return id
  }
  const [nip, name] = canaryAsn.ownA
  await operator.commit(await read('roster', `NIP,Nama,OPD\n${nip},${name},Dinkes`))
  const { ofOwnA, ofOwnB, ofLeftA } = canaryWorkers
  await operator.commit(await read('registrations', form([[canaryAsn.ownA, ofOwnA]], spoilt.a, '25/10/2025')))
  await read('registrations', form([[canaryAsn.ownA, ofOwnB]], spoilt.b, '25/10/2025'))
  await operator.discard(
    await read('registrations', form([[canaryAsn.ownA, ofLeftA]], spoilt.a, '26/10/2025')),
  )

  const headers = {
    cookie: operator.cookie,
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/json',
  }
  const shown = (await (await fetch(`${server.url}/api/asn/${nip}`, { headers })).json()) as AsnDetail
  expect(shown.workers).toMatchObject([{ name: ofOwnA[1] }])
  // Who was shown to whom is kept as well, and the whole number given for a reason.
  const reveal = `${server.url}/api/workers/${shown.workers[0]?.id}/reveal`
  const reason = `Dicocokkan dengan KTP ${ofOwnA[1]}`
  const revealed = await fetch(reveal, { method: 'POST', headers, body: JSON.stringify({ reason }) })
  expect(await revealed.json()).toEqual({ nik: ofOwnA[0] })

  const workers = [ofOwnA, ofOwnB, ofLeftA].flatMap(([nik, worker, phone, ...rest]) => [
    nik,
    worker,
    phone,
    ...rest,
  ])
  expect(await readable([...workers, ...spoilt.a, ...spoilt.b])).toEqual([])
  expect(await readable([nip])).not.toEqual([])
}, 60_000)

it('is for the server’s user alone, even in a folder that others may enter', async () => {
  const data = join(folder, 'data')
  const open = async () => {
    const modes = (await readdir(data)).map(async name => [name, (await stat(join(data, name))).mode & 0o077])
    return (await Promise.all(modes)).filter(([, mode]) => mode !== 0)
  }
  expect(await readdir(data)).toEqual(
    expect.arrayContaining(['ledger.sqlite', 'ledger.sqlite-wal', 'pantau-asuh.sqlite-wal']),
  )
  expect(await open()).toEqual([])
  // Those of earlier versions stood open.
  await server.close()
  for (const name of ['ledger.sqlite', 'pantau-asuh.sqlite']) await chmod(join(data, name), 0o644)
  await start()
  expect(await open()).toEqual([])
}, 60_000)
