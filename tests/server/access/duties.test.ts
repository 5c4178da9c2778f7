import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { getJson } from '../../api/calls.ts'
import { agencyA } from '../../api/matrix/canary-people.ts'
import { Client } from './client.ts'
import { type Call, everyCall, unrefused } from './every-call.ts'
import { must, otherPassword, password, type RealServer, startRealServer } from './real-city.ts'

const none = crypto.randomUUID()
const things = {
  uploads: { operatorCommitted: none },
  answers: { city: none, a: none, b: none },
} as unknown as Parameters<typeof everyCall>[0]

/** What somebody may call before they have done what they must. */
const open = ['me.read', 'me.password', 'me.two-factor', 'me.two-factor-confirm', 'me.two-factor-disable']
const closed = (calls: readonly Call[]) => calls.filter(({ id }) => !open.includes(id))

vi.setConfig({ testTimeout: 120_000 })

let server: RealServer
let calls: Call[]
beforeAll(async () => {
  server = await startRealServer({ REQUIRE_TWO_FACTOR: 'on' })
  calls = everyCall(things)
})
afterAll(() => server.close())

const secondDevice = { status: 403, code: 'two-factor-required' }
const newPassword = { status: 403, code: 'password-change-required' }
const signedOut = { status: 401, code: 'not-signed-in' }

/** A code of this half minute (RFC 6238), as a telephone makes it. */
function codeOf(secret: string, at = Date.now()): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...secret.replace(/=+$/, '')]
    .map(letter => alphabet.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)))
  const hash = createHmac('sha1', key).update(counter).digest()
  const offset = (hash.at(-1) ?? 0) & 15
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

async function enrol(client: Client): Promise<string> {
  const begun = await must(client.call('POST', '/api/me/two-factor', { password }))
  const { secret } = (await begun.json()) as { secret: string }
  await must(client.call('POST', '/api/me/two-factor/confirm', { code: codeOf(secret) }))
  return secret
}

describe('an account that first has to enrol a second device', () => {
  test('is let at nothing but its own account, then at what is its own', async () => {
    const { admin } = server
    expect(await getJson(admin, '/api/me')).toMatchObject({ must: 'enrol-two-factor' })
    expect(await unrefused(admin, closed(calls), secondDevice)).toEqual([])
    const before = admin.withCookie()

    // Begun is not done.
    const begun = await must(admin.call('POST', '/api/me/two-factor', { password }))
    expect(await unrefused(admin, closed(calls), secondDevice)).toEqual([])
    const { secret } = (await begun.json()) as { secret: string }
    await must(admin.call('POST', '/api/me/two-factor/confirm', { code: codeOf(secret) }))
    expect(await getJson(admin, '/api/me')).toMatchObject({ must: null, twoFactor: true })
    expect((await admin.call('GET', '/api/users')).status).toBe(200)
    // The session of before is not lifted along.
    expect(await unrefused(before, calls, signedOut)).toEqual([])
  })

  test.each([
    ['operator', undefined],
    ['mayor', undefined],
  ] as const)('so it is for the role %s', async (role, agencyId) => {
    const client = await server.signedIn(`wajib-${role}`, role, agencyId)
    expect(await unrefused(client, closed(calls), secondDevice)).toEqual([])
    await enrol(client)
    // Rid of it again only where the role may do without.
    const rid = await client.call('POST', '/api/me/two-factor/disable', { password })
    expect([400, 403, 409]).toContain(rid.status)
    expect(await getJson(client, '/api/me')).toMatchObject({ twoFactor: true })
    // Whom the administrator takes the device from has to enrol another.
    await must(server.change(`wajib-${role}`, { resetTwoFactor: true }))
    expect(await unrefused(client.withCookie(), calls, signedOut)).toEqual([])
    await must(client.signIn(`wajib-${role}`, password))
    expect(await unrefused(client, closed(calls), secondDevice)).toEqual([])
  })

  test('but not for a secretary', async () => {
    const client = await server.signedIn('tanpa-kewajiban', 'secretary', agencyA)
    expect(await getJson(client, '/api/me')).toMatchObject({ must: null })
  })

  test('and for a secretary who is made an operator', async () => {
    await server.signedIn('naik-jabatan', 'secretary', agencyA)
    await must(server.change('naik-jabatan', { role: 'operator', agencyId: null }))
    const again = new Client(server.url)
    await must(again.signIn('naik-jabatan', password))
    expect(await unrefused(again, closed(calls), secondDevice)).toEqual([])
  })
})

describe('between the password and the code', () => {
  test('nothing is open, and the pending step is no session', async () => {
    const enrolled = await server.signedIn('dua-langkah', 'secretary', agencyA)
    await enrol(enrolled)
    const pending = new Client(server.url)
    const answer = await must(pending.signIn('dua-langkah', password))
    expect(await answer.json()).toEqual({ secondStep: true })
    expect(await unrefused(pending, calls, signedOut)).toEqual([])
    for (const code of ['000000', '', '12345', 'x'.repeat(6)]) {
      const wrong = await pending.call('POST', '/api/auth/sign-in/second-step', { kind: 'totp', code })
      expect([400, 401]).toContain(wrong.status)
    }
    expect(await unrefused(pending, calls, signedOut)).toEqual([])
    // Nor does a recovery code of nobody help, nor the password instead of a code.
    for (const code of ['aaaaa-bbbbb', password]) {
      const wrong = await pending.call('POST', '/api/auth/sign-in/second-step', { kind: 'recovery', code })
      expect([400, 401]).toContain(wrong.status)
    }
    expect((await pending.call('GET', '/api/me')).status).toBe(401)
  })
})

describe('an account that first has to change its password', () => {
  test('is let at nothing but its own account, then at what is its own, in that session alone', async () => {
    await server.add('sandi-sementara', 'secretary', agencyA, { mustChangePassword: true })
    const client = new Client(server.url)
    await must(client.signIn('sandi-sementara', password))
    expect(await getJson(client, '/api/me')).toMatchObject({ must: 'change-password' })
    expect(await unrefused(client, closed(calls), newPassword)).toEqual([])
    const other = new Client(server.url)
    await must(other.signIn('sandi-sementara', password))
    const kept = client.withCookie()

    const body = { current: password, password: otherPassword }
    await must(client.call('POST', '/api/me/password', body))
    expect(await getJson(client, '/api/me')).toMatchObject({ must: null, mustChangePassword: false })
    expect((await client.call('GET', '/api/agencies')).status).toBe(200)
    expect(await unrefused(kept, calls, signedOut)).toEqual([])
    expect(await unrefused(other, calls, signedOut)).toEqual([])
  })

  test('so it is when the administrator asks for it, or gives a new password, in the middle of a session', async () => {
    const client = await server.signedIn('diminta-ganti', 'secretary', agencyA)
    await must(server.change('diminta-ganti', { mustChangePassword: true }))
    const refused = await unrefused(client, closed(calls), newPassword)
    // The session may have been ended with it: then nothing at all is open.
    if (refused.length > 0) expect(await unrefused(client, calls, signedOut)).toEqual([])
    const again = new Client(server.url)
    await must(again.signIn('diminta-ganti', password))
    expect(await unrefused(again, closed(calls), newPassword)).toEqual([])
  })
})
