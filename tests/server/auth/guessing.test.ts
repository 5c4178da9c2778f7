import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Office, openOffice, outcome } from './auth-office.ts'

let office: Office
beforeEach(async () => {
  const now = new Date()
  office = await openOffice({ clock: () => now })
})
afterEach(() => office.close())

const city = '10.1.1.1'

describe('whoever guesses from behind the office’s address', () => {
  test('locks out neither who is elsewhere nor a browser that the account knows', async () => {
    await office.make('kepala')
    const known = office.browser(city)
    await known.signIn('kepala')
    const attacker = office.browser(city)
    const refused = []
    for (let i = 0; i < 11; i++) refused.push(outcome(await attacker.signIn('kepala', 'bukan kata sandinya')))
    expect(refused).toEqual([...Array(10).fill('wrong-credentials'), 'too-many-attempts'])
    // From a browser nobody knows, the account waits here; from its own it does not.
    expect(outcome(await office.browser(city).signIn('kepala'))).toBe('too-many-attempts')
    expect(outcome(await known.signIn('kepala'))).toBe('in')
    expect(outcome(await office.browser('10.2.2.2').signIn('kepala'))).toBe('in')
  })

  test('gets no browser’s count by copying its cookie to another account', async () => {
    await office.make('kepala')
    await office.make('penyusup')
    const attacker = office.browser(city)
    await attacker.signIn('penyusup')
    const stranger = office.browser(city)
    for (let i = 0; i < 10; i++) await stranger.signIn('kepala', 'bukan kata sandinya')
    expect(outcome(await attacker.signIn('kepala', 'bukan kata sandinya'))).toBe('too-many-attempts')
  })

  test('gets no more guesses by making them all at once', async () => {
    await office.make('kepala')
    const guesses = Array.from({ length: 24 }, (_, i) =>
      office.browser(city).signIn('kepala', `salah-sekali-${i}`),
    )
    const checked = (await Promise.all(guesses)).map(outcome).filter(told => told === 'wrong-credentials')
    // Those under way when the tenth failed are told still.
    expect(checked.length).toBeGreaterThanOrEqual(10)
    expect(checked.length).toBeLessThanOrEqual(12)
  })

  test('at an open browser gets no more guesses at the password by making them all at once', async () => {
    await office.make('kepala')
    const found = office.browser(city)
    await found.signIn('kepala')
    const { request } = found
    const guesses = Array.from({ length: 24 }, (_, i) =>
      office.sessions.own.disableTwoFactor(request, `salah-sekali-${i}`).catch(error => error.code),
    )
    const checked = (await Promise.all(guesses)).filter(code => code === 'wrong-password')
    expect(checked).toHaveLength(10)
  })

  test('cannot tell an account that is there from one that is not', async () => {
    await office.make('kepala')
    const answers = []
    for (const username of ['kepala', 'tidak.ada']) {
      const outcomes = []
      for (let i = 0; i < 11; i++) {
        const { trace: _, ...told } = await office
          .browser(`10.3.3.${username.length}`)
          .signIn(username, 'salah')
        outcomes.push(told)
      }
      answers.push(outcomes)
    }
    expect(answers[0]).toEqual(answers[1])
  })
})

describe('an office of 48 behind one address', () => {
  test('signs in at once, in one go, and nobody is locked out', async () => {
    const names = Array.from({ length: 12 }, (_, i) => `pegawai-${i}`)
    for (const name of names) await office.make(name)
    const results = await Promise.all(
      Array.from({ length: 48 }, (_, i) => office.browser(city).signIn(names[i % 12] ?? '')),
    )
    expect(new Set(results.map(outcome))).toEqual(new Set(['in']))
  })
})
