import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readConfig } from '../../src/server/config.ts'
import { type RunningServer, startServer } from '../../src/server/start-server.ts'
import { testLog, testLogLevel } from '../leaks/test-log.ts'
import { findDatabaseFaults } from '../torture/kills/database-faults.ts'
import { rosterFile } from '../torture/kills/kill-files.ts'
import { OperatorClient } from '../torture/kills/operator-client.ts'
import { administrator } from '../torture/kills/server-process.ts'

let folder: string
let server: RunningServer
let operator: OperatorClient

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pantau-asuh-cut-'))
  const config = readConfig({
    PORT: '0',
    DATA_DIR: join(folder, 'data'),
    LOG_LEVEL: testLogLevel,
    ADMIN_USERNAME: administrator.username,
    ADMIN_PASSWORD: administrator.password,
  })
  server = await startServer(config, { distFolder: join(folder, 'dist'), logTo: testLog })
  operator = await OperatorClient.first(server.url)
})
afterEach(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

const file = rosterFile('2025-11-30', 20_000)
const boundary = 'batas-yang-tidak-ada-di-berkas'
const body = Buffer.from(
  [
    `--${boundary}`,
    'Content-Disposition: form-data; name="asOf"',
    '',
    file.asOf,
    `--${boundary}`,
    'Content-Disposition: form-data; name="kind"',
    '',
    file.kind,
    `--${boundary}`,
    'Content-Disposition: form-data; name="file"; filename="pegawai.csv"',
    'Content-Type: text/csv',
    '',
    file.text,
    `--${boundary}--`,
    '',
  ].join('\r\n'),
)

/** Sends the head of the request and the first bytes of its body, then pulls the plug. */
async function sendAndCut(bytes: number): Promise<void> {
  const { hostname, port, host } = new URL(server.url)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => {})
  await once(socket, 'connect')
  const head = [
    'POST /api/imports HTTP/1.1',
    `Host: ${host}`,
    `Cookie: ${operator.cookie}`,
    'Sec-Fetch-Site: same-origin',
    `Content-Type: multipart/form-data; boundary=${boundary}`,
    `Content-Length: ${body.length}`,
    '',
    '',
  ]
  const sent = new Promise<void>(resolve => {
    socket.write(head.join('\r\n'))
    socket.write(body.subarray(0, bytes), () => resolve())
  })
  await sent
  socket.destroy()
  await once(socket, 'close')
}

test('a file that the network cut off leaves nothing behind, and arrives whole at the next try', async () => {
  for (const share of [0, 0.01, 0.5, 0.9, 0.999]) await sendAndCut(Math.floor(body.length * share))
  expect(await operator.imports()).toEqual([])
  expect(findDatabaseFaults(join(folder, 'data'))).toEqual([])

  const id = await operator.upload(file)
  expect(await operator.settled(id)).toMatchObject({ status: 'draft', counts: { accepted: file.size } })
  expect(await operator.imports()).toHaveLength(1)
})

test('an answer that the network swallowed does not make two of one file', async () => {
  // Everything arrives, but nobody is there any more to hear of it.
  await sendAndCut(body.length)
  while ((await operator.imports()).length === 0) await new Promise(resolve => setTimeout(resolve, 20))
  const [first] = await operator.imports()
  const again = await operator.upload(file)
  expect(again).toBe(first?.id)
  expect(await operator.imports()).toHaveLength(1)
})
