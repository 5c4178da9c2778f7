import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { AuditEntryView } from '../../../src/contract/audit.ts'
import { getJson, problemOf } from '../../api/calls.ts'
import { Client } from '../access/client.ts'
import { must, password, type RealServer, startRealServer } from '../access/real-city.ts'
import { totp } from './totp.ts'

interface Enrolment {
  readonly secret: string
  readonly recoveryCodes: readonly string[]
}

let server: RealServer
let count = 0
beforeAll(async () => {
  server = await startRealServer()
})
afterAll(() => server.close())
beforeEach(() => {
  // Timers stay real: only the time of day is set, for the codes.
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const later = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000)

async function begin(client: Client): Promise<Enrolment> {
  return (await must(client.call('POST', '/api/me/two-factor', { password }))).json() as Promise<Enrolment>
}

const confirm = (client: Client, { secret }: Enrolment) =>
  client.call('POST', '/api/me/two-factor/confirm', { code: totp(secret) })

/** Somebody of their own with a device, signed in. */
async function somebody() {
  const username = `orang${count++}`
  const client = await server.signedIn(username, 'operator')
  const device = await begin(client)
  await must(confirm(client, device))
  later(60)
  return { username, client, device }
}

/** How a code fares at a sign-in of its own: the status. */
async function trial(username: string, kind: 'totp' | 'recovery', code: string) {
  const client = new Client(server.url)
  await must(client.signIn(username, password))
  const answer = await client.call('POST', '/api/auth/sign-in/second-step', { kind, code })
  return { status: answer.status, client }
}

const statusOf = async (...asked: Parameters<typeof trial>) => (await trial(...asked)).status

describe('another device in the place of one', () => {
  test('the one before stays until the new one is confirmed, whoever closes the page', async () => {
    const { username, client, device } = await somebody()
    const pending = await begin(client)
    expect(await getJson(client, '/api/me')).toMatchObject({ twoFactor: true, must: null })
    expect(await statusOf(username, 'totp', totp(pending.secret))).toBe(401)
    expect(await statusOf(username, 'recovery', pending.recoveryCodes[0] ?? '')).toBe(401)
    expect(await statusOf(username, 'totp', totp(device.secret))).toBe(200)
    expect(await statusOf(username, 'recovery', device.recoveryCodes[0] ?? '')).toBe(200)
  })

  test('confirmed, it ends the one before with its codes and every other session, under a new id', async () => {
    const { username, client, device } = await somebody()
    const { client: elsewhere } = await trial(username, 'totp', totp(device.secret))
    later(30)
    const pending = await begin(client)
    const before = client.withCookie()
    await must(confirm(client, pending))
    expect((await client.call('GET', '/api/me')).status).toBe(200)
    expect((await before.call('GET', '/api/me')).status).toBe(401)
    expect((await elsewhere.call('GET', '/api/me')).status).toBe(401)
    later(60)
    expect(await statusOf(username, 'totp', totp(device.secret))).toBe(401)
    expect(await statusOf(username, 'recovery', device.recoveryCodes[1] ?? '')).toBe(401)
    expect(await statusOf(username, 'totp', totp(pending.secret))).toBe(200)
    expect(await statusOf(username, 'recovery', pending.recoveryCodes[0] ?? '')).toBe(200)
  })

  test('of two beginnings only the last one counts, and it counts once', async () => {
    const { username, client } = await somebody()
    const [first, second] = [await begin(client), await begin(client)]
    expect((await problemOf(await confirm(client, first))).code).toBe('wrong-code')
    await must(confirm(client, second))
    later(60)
    expect((await problemOf(await confirm(client, second))).code).toBe('enrolment-expired')
    expect(await statusOf(username, 'totp', totp(first.secret))).toBe(401)
    expect(await statusOf(username, 'totp', totp(second.secret))).toBe(200)
  })

  test('of two begun in the same moment none is left once one is confirmed', async () => {
    const { client } = await somebody()
    const pending = await begin(client)
    const ledger = new DatabaseSync(join(server.folder, 'data', 'ledger.sqlite'))
    const columns = '"identifier", "value", "expiresAt", "createdAt", "updatedAt"'
    ledger.exec(`INSERT INTO "verification" ("id", ${columns}) SELECT 'twin', ${columns}
      FROM "verification" WHERE "identifier" LIKE 'pending-device-%' ORDER BY "createdAt" DESC LIMIT 1`)
    ledger.close()
    await must(confirm(client, pending))
    later(60)
    expect((await problemOf(await confirm(client, pending))).code).toBe('enrolment-expired')
  })

  test('left for half an hour it is gone, and the one before still counts', async () => {
    const { username, client, device } = await somebody()
    const pending = await begin(client)
    later(20 * 60)
    await must(client.call('GET', '/api/me'))
    later(11 * 60)
    const refused = await problemOf(await confirm(client, pending))
    expect(refused).toMatchObject({ status: 409, code: 'enrolment-expired' })
    expect(await statusOf(username, 'totp', totp(device.secret))).toBe(200)
  })

  test('an administrator who takes the device takes the one begun with, too', async () => {
    const { username, client } = await somebody()
    const pending = await begin(client)
    await must(server.change(username, { resetTwoFactor: true }))
    await must(client.signIn(username, password))
    expect((await problemOf(await confirm(client, pending))).code).toBe('enrolment-expired')
    expect(await getJson(client, '/api/me')).toMatchObject({ twoFactor: false })
  })

  test('all of it happens or nothing, and what failed can be done again with the same code', async () => {
    const { username, client, device } = await somebody()
    await trial(username, 'totp', totp(device.secret))
    later(30)
    const pending = await begin(client)
    const ledger = new DatabaseSync(join(server.folder, 'data', 'ledger.sqlite'))
    // The last step of all.
    ledger.exec(`CREATE TRIGGER fails BEFORE DELETE ON "session" BEGIN SELECT RAISE(ABORT, 'planted'); END`)
    expect((await confirm(client, pending)).status).toBe(500)
    ledger.exec('DROP TRIGGER fails')
    ledger.close()
    expect(await statusOf(username, 'totp', totp(pending.secret))).toBe(401)
    expect(await statusOf(username, 'totp', totp(device.secret))).toBe(200)
    await must(confirm(client, pending))
    later(60)
    expect(await statusOf(username, 'totp', totp(pending.secret))).toBe(200)
  })

  test('what is not confirmed yet stands nowhere in the files to be read', async () => {
    const { client } = await somebody()
    const { secret, recoveryCodes } = await begin(client)
    const key = Buffer.from(
      [...secret]
        .map(letter => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
        .join('')
        .match(/.{8}/g)
        ?.map(bits => Number.parseInt(bits, 2)) ?? [],
    )
    expect(key).toHaveLength(20)
    const folder = join(server.folder, 'data')
    const files = readdirSync(folder).filter(name => name.startsWith('ledger'))
    const bytes = Buffer.concat(files.map(name => readFileSync(join(folder, name))))
    expect(bytes.includes('pending-device-')).toBe(true)
    const shapes = [key.toString('hex'), key.toString('base64url'), key.toString('base64')]
    for (const plain of [key, secret, ...shapes, ...recoveryCodes]) expect(bytes.includes(plain)).toBe(false)
  })

  test('is written down: prepared, and once confirmed the one off and the other on', async () => {
    const { username, client } = await somebody()
    await must(confirm(client, await begin(client)))
    const query = `/api/audit?limit=10&username=${username}`
    const { items } = await getJson<{ items: AuditEntryView[] }>(server.admin, query)
    const done = items
      .filter(({ outcome }) => outcome === 'done')
      .map(({ action, detail }) => [action, detail])
    expect(done.slice(0, 3)).toEqual([
      ['two-factor-on', {}],
      ['two-factor-off', { isRenewed: true }],
      ['two-factor-prepared', { isRenewed: true }],
    ])
  })
})

describe('the recovery codes', () => {
  const leftOf = async (client: Client) =>
    (await getJson<{ recoveryCodesLeft: number | null }>(client, '/api/me/two-factor')).recoveryCodesLeft
  const path = '/api/me/two-factor/recovery-codes'

  test('are counted, and forgiving to type', async () => {
    const { username, client, device } = await somebody()
    expect(await leftOf(client)).toBe(10)
    const other = new Client(server.url)
    await must(other.signIn(username, password))
    const code = ` ${(device.recoveryCodes[0] ?? '').toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')} `
    const answer = await other.call('POST', '/api/auth/sign-in/second-step', { kind: 'recovery', code })
    expect(await answer.json()).toMatchObject({ username, recoveryCodesLeft: 9 })
    expect(await leftOf(client)).toBe(9)
    expect(await statusOf(username, 'recovery', device.recoveryCodes[0] ?? '')).toBe(401)
  })

  test('are made anew for the password; those of before and other sessions end', async () => {
    const { username, client, device } = await somebody()
    const { client: elsewhere } = await trial(username, 'recovery', device.recoveryCodes[0] ?? '')
    const refused = await problemOf(await client.call('POST', path, { password: 'bukan ini kata sandinya' }))
    expect(refused.code).toBe('wrong-password')
    expect(await leftOf(client)).toBe(9)
    const before = client.withCookie()
    const made = (await (await must(client.call('POST', path, { password }))).json()) as Enrolment
    expect(made.recoveryCodes).toHaveLength(10)
    expect(await leftOf(client)).toBe(10)
    for (const ended of [before, elsewhere]) expect((await ended.call('GET', '/api/me')).status).toBe(401)
    expect(await statusOf(username, 'recovery', device.recoveryCodes[1] ?? '')).toBe(401)
    expect(await statusOf(username, 'recovery', made.recoveryCodes[0] ?? '')).toBe(200)
    const query = `/api/audit?limit=10&action=recovery-codes-made&username=${username}`
    const { items } = await getJson<{ items: AuditEntryView[] }>(server.admin, query)
    expect(items.map(({ outcome }) => outcome)).toEqual(['done', 'begun', 'refused', 'begun'])
  })

  test('are none without a second device', async () => {
    const client = await server.signedIn(`orang${count++}`, 'operator')
    expect(await leftOf(client)).toBeNull()
    expect(await problemOf(await client.call('POST', path, { password }))).toMatchObject({
      status: 409,
      code: 'two-factor-off',
    })
  })
})
