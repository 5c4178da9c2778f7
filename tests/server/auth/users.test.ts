import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { UserChange } from '../../../src/api/sessions.ts'
import { type Office, openOffice, otherPassword, outcome } from './auth-office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    error => error.code as string,
  )

describe('a change of an account by an administrator', () => {
  const ending: [string, UserChange][] = [
    ['the role', { role: 'planner' }],
    ['the role and the agency', { role: 'secretary', agencyId: 'disbudpar' }],
    ['the password', { password: otherPassword }],
    ['being enabled', { disabled: true }],
  ]
  test.each(ending)('of %s ends its sessions at once', async (_, change) => {
    const admin = await office.make('pengelola', { role: 'admin' })
    await office.make('kepala')
    const browser = office.browser()
    await browser.signIn('kepala')
    const { endsSessions } = await office.sessions.users.change('kepala', change, admin)
    expect(endsSessions).toBe(true)
    expect(await browser.who()).toBeNull()
  })

  test('of the name alone ends none', async () => {
    const admin = await office.make('pengelola', { role: 'admin' })
    await office.make('kepala')
    const browser = office.browser()
    await browser.signIn('kepala')
    const { user } = await office.sessions.users.change('kepala', { name: 'Nama Baru' }, admin)
    expect(user).toMatchObject({ username: 'kepala', name: 'Nama Baru', role: 'operator' })
    expect(await browser.who()).toBe('kepala')
  })

  test('lets in again whoever is enabled again, and nobody who is disabled', async () => {
    const admin = await office.make('pengelola', { role: 'admin' })
    await office.make('kepala')
    const { users } = office.sessions
    await users.change('kepala', { disabled: true }, admin)
    expect(outcome(await office.browser().signIn('kepala'))).toBe('wrong-credentials')
    await users.change('kepala', { disabled: false }, admin)
    expect(outcome(await office.browser().signIn('kepala'))).toBe('in')
  })

  test('of the password makes its owner change it, unless said otherwise', async () => {
    const admin = await office.make('pengelola', { role: 'admin' })
    await office.make('kepala')
    const { users } = office.sessions
    const { user } = await users.change('kepala', { password: otherPassword }, admin)
    expect(user.mustChangePassword).toBe(true)
    expect(await office.browser().signIn('kepala', otherPassword)).toMatchObject({
      me: { must: 'change-password' },
    })
    expect(await codeOf(users.change('kepala', { password: 'kepala-kepala-12' }, admin))).toBe(
      'password-weak',
    )
  })

  test('keeps a secretary and an agency together', async () => {
    const admin = await office.make('pengelola', { role: 'admin' })
    await office.make('kepala')
    const { users } = office.sessions
    expect(await codeOf(users.change('kepala', { role: 'secretary' }, admin))).toBe('invalid-request')
    expect(await codeOf(users.change('kepala', { agencyId: 'dinkes' }, admin))).toBe('invalid-request')
    await users.change('kepala', { role: 'secretary', agencyId: 'dinkes' }, admin)
    expect(await codeOf(users.change('kepala', { agencyId: null }, admin))).toBe('invalid-request')
    const { user } = await users.change('kepala', { role: 'mayor' }, admin)
    expect(user).toMatchObject({ role: 'mayor', agencyId: null })
  })

  test('is not made to oneself where it takes rights or secrets', async () => {
    const admin = await office.make('pengelola', { role: 'admin' })
    await office.make('kedua', { role: 'admin' })
    const { users } = office.sessions
    const changes: UserChange[] = [
      { role: 'mayor' },
      { disabled: true },
      { password: otherPassword },
      { resetTwoFactor: true },
    ]
    for (const change of changes) {
      expect(await codeOf(users.change('pengelola', change, admin))).toBe('own-account')
    }
    expect(await codeOf(users.change('pengelola', { name: 'Nama Baru' }, admin))).toBe('done')
  })

  test('of an account that is none says so', async () => {
    const admin = await office.make('pengelola', { role: 'admin' })
    expect(await codeOf(office.sessions.users.change('tidak.ada', { name: 'X' }, admin))).toBe('not-found')
  })
})

describe('the last administrator', () => {
  test('stays, also when two demote or disable each other at once', async () => {
    const one = await office.make('satu', { role: 'admin' })
    const two = await office.make('dua', { role: 'admin' })
    const { users } = office.sessions
    const outcomes = await Promise.all([
      codeOf(users.change('dua', { role: 'planner' }, one)),
      codeOf(users.change('satu', { disabled: true }, two)),
    ])
    expect(outcomes.toSorted()).toEqual(['done', 'last-administrator'])
    const active = (await users.list()).filter(user => user.role === 'admin' && !user.disabled)
    expect(active).toHaveLength(1)
  })

  test('is the only one who is not disabled, and is told so before anything else', async () => {
    const one = await office.make('satu', { role: 'admin' })
    await office.make('dua', { role: 'admin' })
    const { users } = office.sessions
    await users.change('dua', { disabled: true }, one)
    expect(await codeOf(users.change('satu', { role: 'planner' }, one))).toBe('last-administrator')
    await users.change('dua', { disabled: false }, one)
    expect(await codeOf(users.change('satu', { role: 'planner' }, one))).toBe('own-account')
  })
})

test('whoever lost the right in between changes nobody, even in a call that was let in before', async () => {
  const one = await office.make('satu', { role: 'admin' })
  const two = await office.make('dua', { role: 'admin' })
  await office.make('tiga', { role: 'admin' })
  const { users } = office.sessions
  await users.change('dua', { disabled: true }, one)
  expect(await codeOf(users.change('tiga', { role: 'planner' }, two))).toBe('forbidden')
  expect(await codeOf(users.change('tiga', { role: 'planner' }, { ...two, username: 'siapa' }))).toBe(
    'forbidden',
  )
})

describe('accounts', () => {
  test('tell when they were last used', async () => {
    await office.make('kepala')
    const { users } = office.sessions
    expect((await users.list())[0]?.lastSignInAt).toBeNull()
    await office.browser().signIn('kepala', otherPassword)
    expect((await users.list())[0]?.lastSignInAt).toBeNull()
    await office.browser().signIn('kepala')
    expect((await users.list())[0]?.lastSignInAt).toMatch(/^\d{4}-.*Z$/)
  })

  test('of one name are made once, also by two at once', async () => {
    const user = { username: 'kembar', name: 'Kembar', role: 'operator' as const, agencyId: null }
    const made = await Promise.all(
      Array.from({ length: 4 }, () =>
        office.sessions.users.create({ ...user, password: otherPassword, mustChangePassword: true }),
      ),
    )
    expect(made.filter(result => typeof result !== 'string')).toHaveLength(1)
    expect(made.filter(result => result === 'taken')).toHaveLength(3)
  })
})
