import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Role } from '../../../src/domain/actor.ts'
import { getJson } from '../../api/calls.ts'
import { agencyA, agencyB } from '../../api/matrix/canary-people.ts'
import { Client } from './client.ts'
import { type Call, everyCall, everyMethod, unrefused } from './every-call.ts'
import { must, otherPassword, password, type RealCity, startRealCity } from './real-city.ts'

// Whole archives of workbooks are made on the way; other work on the machine may take turns with it.
vi.setConfig({ testTimeout: 120_000 })

let city: RealCity
let calls: Call[]
let before: unknown
beforeAll(async () => {
  city = await startRealCity()
  calls = everyCall(city)
  before = await stateOf()
})
afterAll(() => city.close())

async function stateOf() {
  const paths = ['/api/imports', '/api/remembered-answers', '/api/nip-links', '/api/asn', '/api/agencies']
  return Promise.all(paths.map(path => getJson(city.by.operator, path)))
}

const signedOut = { status: 401, code: 'not-signed-in' }

interface Ending {
  readonly name: string
  readonly role: Role
  readonly agencyId?: string
  /** What the administrator changes, or what the person does themselves. */
  end(username: string, client: Client): Promise<Response>
  /** What may be called with a new session, and what may not. */
  readonly after?: Readonly<Record<string, number>>
}

const change = (change: Record<string, unknown>) => (username: string) => city.change(username, change)
const list = '/api/asn?limit=1'

const endings: readonly Ending[] = [
  {
    ...{ name: 'signed out', role: 'operator', after: { [list]: 200 } },
    end: (_, client) => client.call('POST', '/api/auth/sign-out'),
  },
  { name: 'disabled', role: 'operator', end: change({ disabled: true }) },
  {
    ...{ name: 'an operator made a planner', role: 'operator', end: change({ role: 'planner' }) },
    after: { [list]: 403, '/api/reports/city.xlsx': 403, '/api/nip-links': 403, '/api/participation': 200 },
  },
  {
    ...{ name: 'an administrator made a planner', role: 'admin', end: change({ role: 'planner' }) },
    after: { '/api/users': 403, '/api/participation': 200 },
  },
  {
    ...{ name: 'a planner made a mayor', role: 'planner', end: change({ role: 'mayor' }) },
    after: { [list]: 200, '/api/remembered-answers': 403 },
  },
  {
    ...{ name: 'a secretary moved to another agency', role: 'secretary', agencyId: agencyB },
    ...{ end: change({ agencyId: agencyA }) },
    after: { [`/api/asn?agencyId=${agencyB}`]: 404, [`/api/asn?agencyId=${agencyA}`]: 200 },
  },
  {
    ...{ name: 'an operator made a secretary', role: 'operator' },
    ...{ end: change({ role: 'secretary', agencyId: agencyA }) },
    after: { [`/api/asn?agencyId=${agencyB}`]: 404, '/api/reports/city.xlsx': 403 },
  },
  { name: 'given another password', role: 'operator', end: change({ password: otherPassword }) },
  { name: 'given up their second device', role: 'operator', end: change({ resetTwoFactor: true }) },
  {
    ...{ name: 'disabled and let in again', role: 'operator', after: { [list]: 200 } },
    async end(username) {
      await must(city.change(username, { disabled: true }))
      return city.change(username, { disabled: false })
    },
  },
  {
    name: 'changing their password in another window',
    role: 'operator',
    async end(username) {
      const other = new Client(city.url)
      await must(other.signIn(username, password))
      return other.call('POST', '/api/me/password', { current: password, password: otherPassword })
    },
  },
]

/** What somebody can save before the session ends: once every file there is, else what is quickly made. */
const linksOf = (role: Role, name: string) =>
  role === 'operator'
    ? calls.filter(({ id, isFile }) => isFile && (name === 'signed out' || quick.includes(id)))
    : calls.filter(({ id }) => ['me.read', 'participation.read'].includes(id))
const quick = ['imports.original', 'reports.asn-csv']

describe.each(endings)('somebody who was $name', ({ name, role, agencyId, end, after = {} }) => {
  test('gets nothing more with the cookie they kept, and no other session than their new one', async () => {
    const username = `orang-${endings.findIndex(ending => ending.end === end)}`
    const client = await city.signedIn(username, role, agencyId)
    for (const { path } of linksOf(role, name)) {
      const answer = await client.call('GET', path)
      expect([path, answer.status]).toEqual([path, 200])
      await answer.arrayBuffer()
    }
    const kept = client.withCookie()
    await must(end(username, client))
    const methods = name === 'signed out' ? everyMethod : undefined
    expect(await unrefused(kept, calls, signedOut, { methods })).toEqual([])

    const again = new Client(city.url)
    const answered = await again.signIn(username, password)
    for (const [path, status] of Object.entries(after)) {
      expect([path, (await again.call('GET', path)).status]).toEqual([path, status])
    }
    if (Object.keys(after).length === 0 && answered.ok) {
      // Whoever may still sign in gets no further than to their duties.
      expect((await getJson<{ must: string | null }>(again, '/api/me')).must).not.toBeUndefined()
    }
  })
})

test('a new name ends no session', async () => {
  const client = await city.signedIn('orang-bernama', 'mayor')
  await must(city.change('orang-bernama', { name: 'Nama Baru' }))
  expect(await getJson(client, '/api/me')).toMatchObject({ name: 'Nama Baru', role: 'mayor' })
})

describe('a cookie that nobody was given', () => {
  const sessionOf = (name: keyof RealCity['by']) => {
    const session = city.by[name].cookie.split('; ').find(pair => /session_token=/.test(pair))
    if (session === undefined) throw new Error('no session cookie')
    return session
  }
  const signatureOf = (name: keyof RealCity['by']) => sessionOf(name).split('.').at(-1) ?? ''

  test.each<[string, (session: string) => string]>([
    ['with another signature', session => session.replace(/.{8}$/, 'AAAAAAA%3D')],
    ['without a signature', session => session.replace(/(?:\.|%2E)[^.]*$/, '')],
    ['of another session', session => session.replace(/=.{6}/, '=AAAAAA')],
    ['that is empty', session => session.replace(/=.*/, '=')],
    ['under another name', session => session.replace(/^[^=]*/, 'session')],
    ['that is somebody else’s signature', session => session.replace(/[^.]*$/, signatureOf('secretaryB'))],
  ])('%s opens nothing', async (_, forge) => {
    const session = sessionOf('operator')
    const { cookie } = city.by.operator
    const forged = cookie.replace(session, () => forge(session))
    expect(forged).not.toBe(cookie)
    expect(await unrefused(city.by.operator.withCookie(forged), calls, signedOut)).toEqual([])
  })

  test('is not taken from anywhere but the cookie', async () => {
    const session = sessionOf('operator')
    const token = decodeURIComponent(session.slice(session.indexOf('=') + 1))
    const anonymous = new Client(city.url)
    const ways: [string, Record<string, string>][] = [
      ['/api/asn', { authorization: `Bearer ${token}` }],
      ['/api/asn', { authorization: `Bearer ${token.split('.')[0]}` }],
      ['/api/asn', { 'x-session-token': token, 'set-auth-token': token }],
      [`/api/asn?token=${encodeURIComponent(token)}&session=${encodeURIComponent(token)}`, {}],
    ]
    for (const [path, headers] of ways) {
      const answer = await anonymous.fetch(new Request(`http://pantau.test${path}`, { headers }))
      expect(answer.status).toBe(401)
    }
  })
})

test('nothing that was refused has changed anything', async () => {
  expect(await stateOf()).toEqual(before)
})
