import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createSessions } from '../../../src/server/auth/create-sessions.ts'
import { type Office, officeSettings, openOffice, outcome, password } from './auth-office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

const noted = async () => {}
const account = { username: 'kepala', name: 'Kepala', password, mustChangePassword: false }

test('is made with the link once, though fifty ask at once', async () => {
  const token = office.setUpLink.issue()
  const ask = (i: number) =>
    office.sessions.completeSetUp(token, { ...account, username: `kepala-${i}` }, noted)
  const results = await Promise.all(Array.from({ length: 50 }, (_, i) => ask(i)))
  expect(results.filter(result => typeof result !== 'string')).toHaveLength(1)
  expect(await office.sessions.users.list()).toHaveLength(1)
  expect(await office.sessions.completeSetUp(office.setUpLink.issue(), account, noted)).toBe('closed')
})

test('is not made before it is written down that the link was used, and the link then works again', async () => {
  const { sessions, setUpLink } = office
  const token = setUpLink.issue()
  const cannot = () => Promise.reject(new Error('the disk is full'))
  await expect(sessions.completeSetUp(token, account, cannot)).rejects.toThrow('the disk is full')
  expect(await sessions.users.list()).toEqual([])
  expect(await sessions.completeSetUp(setUpLink.issue().slice(1), account, cannot)).toBe('wrong-token')
  expect(await sessions.completeSetUp(token, account, noted)).toBe('wrong-token')
  const next = setUpLink.issue()
  await expect(sessions.completeSetUp(next, account, cannot)).rejects.toThrow()
  expect(await sessions.completeSetUp(next, account, noted)).toMatchObject({ user: { role: 'admin' } })
})

test('who has no password yet, for the power went, is made again', async () => {
  await office.make('kepala', { role: 'admin' })
  await sql`DELETE FROM account`.execute(office.ledger.db)
  expect(await office.sessions.users.hasAdministrator()).toBe(false)
  await office.make('kepala', { role: 'admin' })
  expect(outcome(await office.browser().signIn('kepala'))).toBe('in')
  expect(await office.sessions.users.list()).toHaveLength(1)
})

test('of one name is made once by two processes that start at once', async () => {
  const second = await createSessions(officeSettings(office.ledger.db))
  const user = { ...account, role: 'admin' as const, agencyId: null }
  const made = await Promise.all([office.sessions.users.create(user), second.users.create(user)])
  expect(made.filter(result => result === 'taken')).toHaveLength(1)
  expect(await second.users.list()).toHaveLength(1)
  expect(outcome(await office.browser().signIn('kepala'))).toBe('in')
})
