/**
 * Shows the whole product with a city of invented people: the real server on an
 * empty temporary database, filled by the same uploads an operator makes.
 * Everything is gone when it stops. `PORT` chooses the port.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeSampleCity } from '../../mocks/sample-city.ts'
import { sampleFiles } from '../../mocks/sample-files.ts'
import { readConfig } from '../server/config.ts'
import { startServer } from '../server/start-server.ts'
import { type DemoAccount, makeAccounts } from './demo-accounts.ts'
import { DemoClient } from './demo-client.ts'

const roleNames = {
  admin: 'Administrator',
  operator: 'Operator',
  mayor: 'Wali Kota (mayor)',
  secretary: 'Sekretaris OPD (secretary)',
  planner: 'Perencana (planner)',
} as const satisfies Record<DemoAccount['role'], string>

const folder = mkdtempSync(join(tmpdir(), 'pantau-asuh-demo-'))
const dataDir = join(folder, 'data')
// Whatever ends the process, no data stays behind.
process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))

try {
  await runDemo()
} catch (error) {
  console.error(explain(error))
  process.exit(1)
}

async function runDemo(): Promise<void> {
  const accounts = makeAccounts()
  const [{ username, password }] = accounts
  const { HOST, PORT, LOG_LEVEL = 'warn' } = process.env
  const server = await startServer(
    readConfig({
      HOST,
      PORT,
      LOG_LEVEL,
      DATA_DIR: dataDir,
      // Its people are invented: a demo may be shown to the whole network.
      ALLOW_PLAIN_HTTP: 'on',
      ADMIN_USERNAME: username,
      ADMIN_PASSWORD: password,
    }),
  )
  // A terminal and npm each pass a Ctrl-C on: the second must not end what the first is tidying up.
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return
      stopping = true
      void server.close().finally(() => process.exit(0))
    })
  }
  await createAccounts(server.url, accounts)
  await loadCity(server.url, accounts)
  console.log(greeting(server.url, accounts))
}

async function createAccounts(
  url: string,
  [admin, ...others]: [DemoAccount, ...DemoAccount[]],
): Promise<void> {
  const client = await DemoClient.signIn(url, admin.username, admin.password)
  for (const account of others) await client.createUser({ ...account, mustChangePassword: false })
}

async function loadCity(url: string, accounts: readonly DemoAccount[]): Promise<void> {
  console.log('Membuat kota rekaan … (making a city of invented people)')
  const files = await sampleFiles(makeSampleCity())
  const operator = accounts.find(({ role }) => role === 'operator')
  if (operator === undefined) throw new Error('no operator among the accounts')
  const client = await DemoClient.signIn(url, operator.username, operator.password)
  for (const [i, file] of files.entries()) {
    const { counts } = await client.load(file)
    const step = `${i + 1}/${files.length}`.padStart(5)
    console.log(`${step}  ${file.fileName}  ${counts.accepted + counts.repaired} baris (rows)`)
  }
}

function greeting(url: string, accounts: readonly DemoAccount[]): string {
  const table = [
    ['Peran (role)', 'Nama pengguna (user)', 'Kata sandi (password)'],
    ...accounts.map(({ role, username, password }) => [roleNames[role], username, password]),
  ]
  const widths = [0, 1, 2].map(column => Math.max(...table.map(row => row[column]?.length ?? 0)))
  return [
    '',
    'Pantau Asuh siap, dengan data rekaan (ready, with made-up data)',
    '',
    `  Alamat (address): ${url}`,
    '',
    ...table.map(row =>
      `  ${row.map((text, column) => text.padEnd(widths[column] ?? 0)).join('   ')}`.trimEnd(),
    ),
    '',
    '  Ctrl-C menghentikan dan menghapus semuanya (stops and deletes everything).',
    '',
  ].join('\n')
}

function explain(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return 'Port sedang dipakai (port in use). Coba (try): PORT=8090 npm run demo'
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
