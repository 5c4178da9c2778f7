import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Office, openOffice, outcome, password } from './auth-office.ts'

const hashed = vi.hoisted(() => ({ times: 0 }))

// Counts what takes the time of a sign-in, so that no test has to measure it.
vi.mock('../../../src/server/auth/password-hash.ts', async importOriginal => {
  const real = await importOriginal<typeof import('../../../src/server/auth/password-hash.ts')>()
  return {
    hashPassword(text: string) {
      hashed.times += 1
      return real.hashPassword(text)
    },
    verifyPassword(given: { hash: string; password: string }) {
      hashed.times += 1
      return real.verifyPassword(given)
    },
  }
})

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

async function costOf(username: string, secret: string) {
  hashed.times = 0
  const result = await office.browser().signIn(username, secret)
  return [outcome(result), hashed.times]
}

test('an account that is none costs as much as a wrong password, and sounds the same', async () => {
  const admin = await office.make('kepala', { role: 'admin' })
  await office.make('cuti')
  await office.sessions.users.change('cuti', { disabled: true }, admin)
  const refused = ['wrong-credentials', 1]
  expect(await costOf('kepala', 'salah sekali ini')).toEqual(refused)
  expect(await costOf('tidak.ada', 'salah sekali ini')).toEqual(refused)
  expect(await costOf('cuti', password)).toEqual(refused)
  expect(await costOf('x'.repeat(100), 'salah sekali ini')).toEqual(refused)
  expect(await costOf("' OR 1=1 --", 'salah sekali ini')).toEqual(refused)
})
