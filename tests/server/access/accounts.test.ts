import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { User } from '../../../src/contract/identity.ts'
import { getJson, problemOf } from '../../api/calls.ts'
import { agencyA, agencyB } from '../../api/matrix/canary-people.ts'
import { Client } from './client.ts'
import {
  administrator,
  must,
  otherPassword,
  password,
  type RealServer,
  startRealServer,
} from './real-city.ts'

describe('the first administrator', () => {
  test('is one, however many ask at once, and whoever asks later is refused', async () => {
    const server = await startRealServer({ ADMIN_USERNAME: '', ADMIN_PASSWORD: '' })
    try {
      const token = new URL(server.setUpUrl ?? '').searchParams.get('token') ?? ''
      const ask = (username: string, extra: Record<string, unknown> = {}) =>
        new Client(server.url).call('POST', '/api/set-up', {
          token,
          username,
          name: username,
          password,
          ...extra,
        })
      const answers = await Promise.all(Array.from({ length: 50 }, (_, i) => ask(`pertama-${i}`)))
      const made = answers.filter(({ status }) => status === 201)
      expect(made).toHaveLength(1)
      expect(answers.every(({ status }) => [201, 403, 409, 429, 503].includes(status))).toBe(true)
      const { username } = (await (made[0] as Response).json()) as { username: string }
      const client = new Client(server.url)
      await must(client.signIn(username, password))
      const users = await getJson<User[]>(client, '/api/users')
      expect(users.map(user => [user.username, user.role])).toEqual([[username, 'admin']])
      expect(await getJson(client, '/api/set-up')).toEqual({ open: false })
      for (const later of [await ask('kedua'), await ask('ketiga', { token: 'x'.repeat(40) })]) {
        expect([403, 409]).toContain(later.status)
      }
      expect(await getJson<User[]>(client, '/api/users')).toHaveLength(1)
    } finally {
      await server.close()
    }
  })
})

describe('accounts', () => {
  let server: RealServer
  beforeAll(async () => {
    server = await startRealServer()
  })
  afterAll(() => server.close())

  const users = () => getJson<User[]>(server.admin, '/api/users')
  const administrators = async () =>
    (await users()).filter(({ role, disabled }) => role === 'admin' && !disabled)
  /** Without what any sign-in changes. */
  const standing = async () => (await users()).map(({ lastSignInAt: _, ...user }) => user)

  test.each([
    { disabled: true },
    { role: 'planner' },
    { role: 'secretary', agencyId: agencyA },
    { password: otherPassword },
    { disabled: true, name: 'Kepala' },
  ])('an administrator does not take the administration from themselves: %o', async change => {
    const before = await standing()
    const { status } = await problemOf(await server.change(administrator, change))
    expect(status).toBe(409)
    expect(await standing()).toEqual(before)
  })

  test('of administrators who shut each other out at once one is left, every time', async () => {
    const pair = [
      await server.signedIn('pengurus-satu', 'admin'),
      await server.signedIn('pengurus-dua', 'admin'),
    ]
    // The one who made them goes first, so that the two are the last.
    await must((pair[0] as Client).call('PATCH', `/api/users/${administrator}`, { disabled: true }))
    const names = ['pengurus-satu', 'pengurus-dua']
    const shutOut = [{ disabled: true }, { role: 'mayor' }, { role: 'secretary', agencyId: agencyA }]
    for (const change of shutOut) {
      const answers = await Promise.all(
        pair.flatMap((client, i) => [
          client.call('PATCH', `/api/users/${names[1 - i]}`, change),
          client.call('PATCH', `/api/users/${names[1 - i]}`, change),
        ]),
      )
      const left = (
        await Promise.all(pair.map(async client => (await client.call('GET', '/api/users')).status))
      ).indexOf(200)
      expect([change, left]).not.toEqual([change, -1])
      const survivor = pair[left] as Client
      const there = await getJson<User[]>(survivor, '/api/users')
      expect(there.filter(({ role, disabled }) => role === 'admin' && !disabled)).toHaveLength(1)
      expect(answers.some(({ status }) => status === 200)).toBe(true)
      // Both again for the next round.
      const other = names[1 - left] as string
      await must(
        survivor.call('PATCH', `/api/users/${other}`, { role: 'admin', agencyId: null, disabled: false }),
      )
      await must((pair[1 - left] as Client).signIn(other, password))
    }
    await must((pair[0] as Client).call('PATCH', `/api/users/${administrator}`, { disabled: false }))
    await must(server.admin.signIn(administrator, password))
    for (const name of names) await must(server.change(name, { disabled: true }))
    expect((await administrators()).map(({ username }) => username)).toEqual([administrator])
  })

  const smuggled: Readonly<Record<string, unknown>> = {
    ...{ id: 'x', username: 'lain-sekali', createdAt: '2020-01-01', banned: true, banReason: 'x' },
    ...{ email: 'x@y.id', emailVerified: true, twoFactorEnabled: false, twoFactor: false },
    ...{ lastSignInAt: null, actorId: 'x', scope: 'all', isAdmin: true, permissions: ['*'] },
    ...{ displayUsername: 'x', passwordHash: 'x', must: null, locale: 'en', sessions: [] },
  }

  test('take no field that nobody may set, when they are made or changed', async () => {
    await server.add('sasaran-satu', 'planner')
    const account = { username: 'sasaran-dua', name: 'Dua', role: 'planner', password }
    const before = await standing()
    for (const [field, value] of Object.entries(smuggled)) {
      if (field !== 'username') {
        const made = await server.admin.call('POST', '/api/users', { ...account, [field]: value })
        expect([field, made.status]).toEqual([field, 400])
      }
      const changed = await server.change('sasaran-satu', { [field]: value })
      expect([field, changed.status]).toEqual([field, 400])
    }
    expect(await standing()).toEqual(before)
  })

  test('change through no call of their own but what the call is for', async () => {
    const client = await server.signedIn('milik-sendiri', 'secretary', agencyA)
    const before = await standing()
    const rights = {
      ...smuggled,
      role: 'admin',
      agencyId: agencyB,
      disabled: false,
      mustChangePassword: false,
    }
    for (const [field, value] of Object.entries(rights)) {
      for (const [path, body] of [
        ['/api/me/password', { current: password, password: otherPassword }],
        ['/api/me/two-factor', { password }],
        ['/api/me/two-factor/disable', { password }],
        ['/api/me/two-factor/confirm', { code: '000000' }],
      ] as const) {
        const answer = await client.call('POST', path, { ...body, [field]: value })
        expect([path, field, answer.status]).toEqual([path, field, 400])
      }
    }
    const signedIn = await client.call('POST', '/api/auth/sign-in/username', {
      ...{ username: 'milik-sendiri', password },
      ...{ role: 'admin', agencyId: agencyB, rememberMe: true, callbackURL: 'https://lain.test' },
    })
    if (signedIn.ok) expect(await signedIn.json()).toMatchObject({ role: 'secretary', agencyId: agencyA })
    expect(signedIn.headers.get('location')).toBeNull()
    expect(await standing()).toEqual(before)
  })

  test.each(['operator', 'mayor', 'planner'] as const)('are nothing to a %s', async role => {
    const client = await server.signedIn(`bukan-${role}`, role)
    const before = await standing()
    for (const username of [administrator, `bukan-${role}`, 'tidak-ada']) {
      const answer = await client.call('PATCH', `/api/users/${username}`, { role: 'admin' })
      expect(await problemOf(answer)).toMatchObject({ status: 403, code: 'forbidden' })
    }
    expect(await standing()).toEqual(before)
  })

  test('a role and its agency hold together', async () => {
    await server.add('pasangan', 'secretary', agencyA)
    const before = await standing()
    for (const change of [
      { role: 'operator' },
      { agencyId: null },
      { role: 'mayor', agencyId: agencyB },
      { agencyId: 'tidak-ada' },
      { agencyId: [agencyA, agencyB] },
      { role: ['admin'] },
      { role: 'root' },
    ]) {
      const answer = await server.change('pasangan', change)
      // Whoever becomes an operator has no agency any more; nothing else may follow from a role alone.
      if (answer.status === 200) {
        const user = (await users()).find(({ username }) => username === 'pasangan')
        expect([change, user?.role === 'secretary', user?.agencyId]).toEqual([change, false, null])
        await must(server.change('pasangan', { role: 'secretary', agencyId: agencyA }))
      } else expect([change, answer.status]).toEqual([change, 400])
    }
    expect(await standing()).toEqual(before)
  })
})
