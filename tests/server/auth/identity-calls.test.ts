import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AuditEntryView } from '../../../src/contract/audit.ts'
import { getJson, problemOf } from '../../api/calls.ts'
import { Client } from '../access/client.ts'
import {
  administrator,
  must,
  otherPassword,
  password,
  type RealServer,
  startRealServer,
} from '../access/real-city.ts'
import { totp } from './totp.ts'

let server: RealServer
beforeAll(async () => {
  server = await startRealServer()
})
afterAll(() => server.close())

/** What was written down, the oldest first, without what is another each time. */
async function written(): Promise<
  Pick<AuditEntryView, 'action' | 'outcome' | 'actor' | 'subject' | 'detail'>[]
> {
  const { items } = await getJson<{ items: AuditEntryView[] }>(server.admin, '/api/audit?limit=500')
  return items.toReversed()
}

/** What a step wrote down, apart from asking for it. */
async function during(work: () => Promise<unknown>): Promise<string[]> {
  const before = (await written()).length
  await work()
  const entries = (await written()).slice(before).filter(entry => entry.action !== 'audit-read')
  return entries.map(({ action, outcome, actor, subject }) =>
    [action, outcome, actor?.username ?? '-', subject === null ? '-' : subject.type].join(' '),
  )
}

test('who signs in, fails to and leaves is written down, before the answer', async () => {
  await server.add('operator', 'operator')
  const client = new Client(server.url)
  expect(await during(() => client.signIn('operator', 'salah sekali ini'))).toEqual([
    'sign-in-failed refused - account',
  ])
  expect(await during(() => client.signIn('tidak.ada', password))).toEqual(['sign-in-failed refused - -'])
  expect(await during(() => client.signIn('operator', password))).toEqual(['sign-in done operator account'])
  expect(await during(() => client.call('POST', '/api/auth/sign-out'))).toEqual([
    'sign-out done operator account',
  ])
  // Nobody was signed in any more.
  expect(await during(() => client.call('POST', '/api/auth/sign-out'))).toEqual([])
})

test('neither what was typed nor from where stands in the audit, but addresses are told apart', async () => {
  const typed = 'kata-sandi-di-kolom-nama'
  await new Client(server.url).signIn(typed, password)
  const failed = (await written()).filter(entry => entry.action === 'sign-in-failed')
  const text = JSON.stringify(await written())
  for (const secret of [typed, password, '127.0.0.1', '::1']) expect(text).not.toContain(secret)
  expect(new Set(failed.map(entry => entry.detail.address)).size).toBe(1)
  expect(failed[0]?.detail.address).toMatch(/^[a-z]{16}$/)
})

test('names that are none are counted, so that a flood of them does not fill the disk', async () => {
  const before = (await written()).length
  for (let i = 0; i < 6; i++) await new Client(server.url).signIn(`tidak.ada.${i}`, password)
  const entries = (await written()).slice(before).filter(entry => entry.action === 'sign-in-failed')
  expect(entries.length).toBeLessThanOrEqual(1)
})

test('what people do with their own account is written down, begun and done', async () => {
  const client = await server.signedIn('mayor', 'mayor')
  const change = { current: password, password: otherPassword }
  expect(await during(() => must(client.call('POST', '/api/me/password', change)))).toEqual([
    'password-changed begun mayor -',
    'password-changed done mayor account',
  ])
  const refused = await during(() =>
    client.call('POST', '/api/me/password', { current: password, password: 'layar senja menuju teluk' }),
  )
  expect(refused).toEqual(['password-changed begun mayor -', 'password-changed refused mayor -'])
})

test('a second device is written down when it is prepared, confirmed, asked and given up', async () => {
  const client = await server.signedIn('berdua', 'operator')
  let secret = ''
  let codes: string[] = []
  const prepared = await during(async () => {
    const answer = await must(client.call('POST', '/api/me/two-factor', { password }))
    ;({ secret, recoveryCodes: codes } = (await answer.json()) as { secret: string; recoveryCodes: string[] })
  })
  expect(prepared).toContain('two-factor-prepared done berdua account')
  const confirm = () => must(client.call('POST', '/api/me/two-factor/confirm', { code: totp(secret) }))
  expect(await during(confirm)).toContain('two-factor-on done berdua account')

  const next = new Client(server.url)
  const first = await during(() => must(next.signIn('berdua', password)))
  expect(first).toEqual(['sign-in begun - account'])
  const path = '/api/auth/sign-in/second-step'
  const wrong = await during(() => next.call('POST', path, { kind: 'totp', code: '000 000' }))
  expect(wrong).toEqual(['sign-in-failed refused - account'])
  const right = await during(() => must(next.call('POST', path, { kind: 'recovery', code: codes[0] })))
  expect(right).toEqual(['recovery-code-used done berdua account', 'sign-in done berdua account'])
  const off = await during(() => must(next.call('POST', '/api/me/two-factor/disable', { password })))
  expect(off).toContain('two-factor-off done berdua account')
})

test('what an administrator does with accounts is written down, with what was changed', async () => {
  const made = await during(() => server.add('pindahan', 'planner'))
  expect(made).toEqual([
    `account-made begun ${administrator} -`,
    `account-made done ${administrator} account`,
  ])
  const changed = await during(() => must(server.change('pindahan', { role: 'mayor', disabled: true })))
  expect(changed).toEqual([
    `account-changed begun ${administrator} account`,
    `account-changed done ${administrator} account`,
    `account-disabled done ${administrator} account`,
    `sessions-ended done ${administrator} account`,
  ])
  const entry = (await written()).findLast(
    ({ action, outcome }) => `${action} ${outcome}` === 'account-changed done',
  )
  expect(entry?.detail).toEqual({
    ...{ fields: 'role,disabled', roleBefore: 'planner', role: 'mayor', disabled: true },
  })
  const refused = await during(() => server.change(administrator, { disabled: true }))
  expect(refused).toEqual([
    `account-changed begun ${administrator} account`,
    `account-changed refused ${administrator} account`,
  ])
})

test('signing in, calling and signing out wait for nothing that is written into the city’s data', async () => {
  await server.add('pagi', 'operator')
  const city = new DatabaseSync(join(server.folder, 'data', 'pantau-asuh.sqlite'))
  city.exec('BEGIN IMMEDIATE')
  try {
    const client = new Client(server.url)
    await must(client.signIn('pagi', password))
    expect(await getJson(client, '/api/me')).toMatchObject({ username: 'pagi' })
    await must(client.call('POST', '/api/auth/sign-out'))
    expect((await client.call('GET', '/api/me')).status).toBe(401)
  } finally {
    city.exec('ROLLBACK')
    city.close()
  }
})

test('an account that an administrator made must change its password unless they say otherwise', async () => {
  const account = { username: 'baru', name: 'Baru', role: 'planner', password }
  expect((await server.admin.call('POST', '/api/users', account)).status).toBe(201)
  const client = new Client(server.url)
  expect(await (await client.signIn('baru', password)).json()).toMatchObject({ must: 'change-password' })
  expect(await problemOf(await client.call('GET', '/api/agencies'))).toMatchObject({
    status: 403,
    code: 'password-change-required',
  })
})

test('too many guesses are told when to come again', async () => {
  await server.add('sasaran', 'planner')
  const guesser = new Client(server.url)
  const answers = []
  for (let i = 0; i < 11; i++) answers.push(await guesser.signIn('sasaran', `salah-sekali-${i}`))
  expect(answers.map(answer => answer.status)).toEqual([...Array(10).fill(401), 429])
  expect(Number(answers.at(-1)?.headers.get('retry-after'))).toBeGreaterThan(0)
})
