import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AsnDetail } from '../../../src/contract/asn.ts'
import { readConfig } from '../../../src/server/config.ts'
import { type RunningServer, startServer } from '../../../src/server/start-server.ts'
import { people, rosterCsv } from '../../api/sample-texts.ts'
import { OperatorClient } from '../../torture/kills/operator-client.ts'
import { administrator } from '../../torture/kills/server-process.ts'

let folder: string
let server: RunningServer

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pantau-asuh-breach-command-'))
  const account = { ADMIN_USERNAME: administrator.username, ADMIN_PASSWORD: administrator.password }
  const config = readConfig({ PORT: '0', DATA_DIR: join(folder, 'data'), LOG_LEVEL: 'silent', ...account })
  server = await startServer(config, { distFolder: join(folder, 'dist') })
}, 60_000)
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

const run = promisify(execFile)
const command = (args: readonly string[], settings: Readonly<Record<string, string>> = {}) =>
  run(process.execPath, ['src/tools/breach-kit.ts', ...args], {
    env: { PATH: process.env.PATH, DATA_DIR: join(folder, 'data'), ...settings },
  })
const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
const days = ['--from', today, '--until', new Date(Date.now() + 31 * 3_600_000).toISOString().slice(0, 10)]

test('beside the running server the command tells whom an answer has just shown, and to whom', async () => {
  const operator = await OperatorClient.first(server.url)
  const id = await operator.upload({ kind: 'roster', asOf: '2025-11-30', text: rosterCsv } as never)
  await operator.settled(id)
  await operator.commit(id)
  const seen = await fetch(`${server.url}/api/asn/${people.budi}`, { headers: { cookie: operator.cookie } })
  const { nip, name } = (await seen.json()) as AsnDetail
  const { stdout } = await command(days)
  expect(stdout).toContain(`"ASN","${name}","${nip}"`)
  expect(stdout).not.toContain('Eko Rekaan')
  expect(stdout).toContain('Akun yang melihat         1')
  const all = join(folder, 'bahan')
  await command([...days, '--all', '--out', all])
  expect(await readFile(`${all}-orang.csv`, 'utf8')).toContain('Eko Rekaan')
}, 60_000)

test('a wrong argument, key or folder ends the command with what to do, not with a trace', async () => {
  const key = join(folder, 'other-key')
  await writeFile(key, randomBytes(48).toString('base64url'), { mode: 0o600 })
  const said = async (args: readonly string[], settings: Readonly<Record<string, string>> = {}) => {
    const ended = command(args, settings).then(
      () => ({ code: 0, stdout: '', stderr: '' }),
      (error: { code: number; stdout: string; stderr: string }) => error,
    )
    const { code, stdout, stderr } = await ended
    expect([code, stdout, stderr.includes('    at ')]).toEqual([1, '', false])
    return stderr
  }
  expect(await said([])).toContain('Pemakaian: npm run breach')
  expect(await said(days, { KEY_FILE: key })).toContain('not the one this data was sealed with')
  expect(await said(days, { DATA_DIR: join(folder, 'nowhere') })).toContain('no key')
  expect(await said(days, { DATA_DIR: join(folder, 'nowhere'), KEY_FILE: key })).toContain('tidak ada data')
}, 60_000)
