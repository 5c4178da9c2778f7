import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sampleKeys } from '../../../mocks/sample-keys.ts'
import { createSessions, type ServerSessions } from '../../../src/server/auth/create-sessions.ts'
import { takeRecoveryNotes } from '../../../src/server/recovery/recovery-notes.ts'
import { RecoveryFault, runRecovery } from '../../../src/server/recovery/run-recovery.ts'
import { type Ledger, openLedger } from '../../../src/server/sql-store/open-ledger.ts'
import { openSqlStore } from '../../../src/server/sql-store/open-sql-store.ts'
import { Browser, officeSettings, outcome, password } from './auth-office.ts'
import { totp } from './totp.ts'

const start = new Date()
let now = start
const clock = () => now
let folder: string
let ledger: Ledger
let sessions: ServerSessions
let accountId: string

beforeEach(async () => {
  now = start
  folder = await mkdtemp(join(tmpdir(), 'pantau-asuh-recovery-'))
  ledger = await openLedger({ file: join(folder, 'ledger.sqlite'), keys: sampleKeys, clock })
  sessions = await createSessions(officeSettings(ledger.db))
  const store = await openSqlStore({ file: join(folder, 'pantau-asuh.sqlite'), keys: sampleKeys })
  await store.close()
  const made = await sessions.users.create({
    ...{ username: 'pengelola', name: 'Pengelola Contoh', role: 'admin', agencyId: null },
    ...{ password, mustChangePassword: false },
  })
  if (typeof made === 'string') throw new Error(made)
  accountId = made.id
})
afterEach(async () => {
  await ledger.close()
  await rm(folder, { recursive: true, force: true })
})

/** The password that the command prints. */
async function asked(keys = sampleKeys, username = 'pengelola'): Promise<string> {
  let printed = ''
  const print = (text: string) => {
    printed += text
  }
  await runRecovery(['--username', username], { dataDir: folder, keys, clock, print })
  return /sementara: (\S+)/.exec(printed)?.[1] ?? ''
}

function take(): Promise<number> {
  const { audit } = ledger
  const auditKey = sampleKeys.audit
  return takeRecoveryNotes({ dataDir: folder, auditKey, audit, clock, recover: sessions.recover })
}

const written = async () =>
  (await ledger.audit.list({ action: 'account-recovered', offset: 0, limit: 10 })).items.map(
    ({ outcome, actorId, role, subject, detail }) => ({ outcome, actorId, role, subject, code: detail.code }),
  )
const entry = { actorId: null, role: 'system', subject: { type: 'account' }, code: undefined }

test('lets an administrator in again who lost password and second device', async () => {
  const lost = new Browser(sessions, '10.0.0.1')
  await lost.signIn('pengelola')
  const { secret } = await sessions.own.beginTwoFactor(lost.request, password)
  lost.keep((await sessions.own.confirmTwoFactor(lost.request, totp(secret))).headers)
  const temporary = await asked()
  expect(temporary).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/)
  expect(await lost.who()).toBe('pengelola')

  expect(await take()).toBe(1)
  expect(await lost.who()).toBeNull()
  const again = new Browser(sessions, '10.0.0.1')
  expect(outcome(await again.signIn('pengelola'))).toBe('wrong-credentials')
  expect(await again.signIn('pengelola', temporary)).toMatchObject({
    me: { role: 'admin', twoFactor: false, must: 'change-password' },
  })
  expect(await written()).toMatchObject([
    { ...entry, outcome: 'done', subject: { id: accountId } },
    { ...entry, outcome: 'begun', subject: { id: accountId } },
  ])
})

test('is done once, and leaves nothing behind', async () => {
  await asked()
  expect(await take()).toBe(1)
  expect(await take()).toBe(0)
  expect(await readdir(join(folder, 'recoveries'))).toEqual([])
})

test('is not done where it lay too long, and the audit says so', async () => {
  const temporary = await asked()
  now = new Date(start.getTime() + 61 * 60_000)
  expect(await take()).toBe(0)
  expect(outcome(await new Browser(sessions, '10.0.0.1').signIn('pengelola', temporary))).toBe(
    'wrong-credentials',
  )
  expect(await written()).toMatchObject([{ ...entry, outcome: 'refused', code: 'expired' }])
})

test('cannot be asked for without the key, or by changing what was asked', async () => {
  await expect(asked({ ...sampleKeys, check: 'another' })).rejects.toThrow(/key is not the one/)
  await asked({ ...sampleKeys, audit: new Uint8Array(32) })
  expect(await take()).toBe(0)
  await asked()
  const box = join(folder, 'recoveries')
  for (const file of await readdir(box)) {
    const content = await readFile(join(box, file), 'utf8')
    await writeFile(join(box, file), content.replace(accountId, `${accountId.slice(0, -1)}_`))
  }
  expect(await take()).toBe(0)
  expect(outcome(await new Browser(sessions, '10.0.0.1').signIn('pengelola'))).toBe('in')
  expect(await written()).toEqual([])
})

test('the password is stored nowhere, and an account that is none or disabled is named as such', async () => {
  const temporary = await asked()
  const [file = ''] = await readdir(join(folder, 'recoveries'))
  expect(await readFile(join(folder, 'recoveries', file), 'utf8')).not.toContain(temporary)
  await expect(asked(sampleKeys, 'tidak.ada')).rejects.toThrow(/tidak ada.*aktif: pengelola/)
  const by = { id: accountId, username: 'pengelola', name: '', role: 'admin', agencyId: null } as const
  const user = { username: 'kepala', name: 'Kepala', role: 'mayor', agencyId: null, password } as const
  await sessions.users.create({ ...user, mustChangePassword: false })
  await sessions.users.change('kepala', { disabled: true }, by)
  await expect(asked(sampleKeys, 'kepala')).rejects.toThrow(/dinonaktifkan/)
  await expect(asked(sampleKeys, ' ')).rejects.toThrow(RecoveryFault)
})
