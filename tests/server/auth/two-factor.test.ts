import { symmetricEncrypt } from 'better-auth/crypto'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { sampleKeys } from '../../../mocks/sample-keys.ts'
import { createSessions } from '../../../src/server/auth/create-sessions.ts'
import {
  Browser,
  type Office,
  officeSettings,
  openOffice,
  otherPassword,
  outcome,
  password,
} from './auth-office.ts'
import { totp } from './totp.ts'

let office: Office
beforeEach(async () => {
  // Timers stay real: only the time of day is set, for the codes.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-02T02:00:00Z') })
  office = await openOffice()
})
afterEach(async () => {
  vi.useRealTimers()
  await office.close()
})

const later = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000)

/** Signs somebody in and enrols their second device. */
async function enrol(browser: Browser, username: string) {
  await browser.signIn(username)
  const { secret, uri, recoveryCodes } = await office.sessions.own.beginTwoFactor(browser.request, password)
  const before = browser.sessionCookie()
  const renewed = await office.sessions.own.confirmTwoFactor(browser.request, totp(secret))
  browser.keep(renewed.headers)
  later(60)
  return { secret, uri, recoveryCodes, before, me: renewed.me }
}

describe('enrolling a second device', () => {
  test('counts only once a code from it has confirmed it, and gives the session a new id', async () => {
    await office.make('kepala')
    const browser = office.browser()
    await browser.signIn('kepala')
    await office.sessions.own.beginTwoFactor(browser.request, password)
    const wrong = office.sessions.own.confirmTwoFactor(browser.request, '000000')
    await expect(wrong).rejects.toMatchObject({ code: 'wrong-code' })
    expect(outcome(await office.browser().signIn('kepala'))).toBe('in')

    const elsewhere = office.browser()
    await elsewhere.signIn('kepala')
    const { me, uri, before } = await enrol(browser, 'kepala')
    expect(me).toMatchObject({ twoFactor: true, must: null })
    expect(uri).toMatch(/^otpauth:\/\/totp\/Pantau%20Asuh:kepala\?/)
    expect(browser.sessionCookie()).not.toBe(before)
    expect(await browser.who()).toBe('kepala')
    expect(await elsewhere.who()).toBeNull()
  })

  test('keeps the secret and the recovery codes encrypted', async () => {
    await office.make('kepala')
    const { secret, recoveryCodes } = await enrol(office.browser(), 'kepala')
    const { rows } = await sql`SELECT * FROM "twoFactor"`.execute(office.ledger.db)
    const stored = JSON.stringify(rows)
    expect(rows).toHaveLength(1)
    for (const plain of [secret, Buffer.from(secret).toString(), ...recoveryCodes]) {
      expect(stored).not.toContain(plain)
    }
  })

  test('needs the password, which cannot be guessed at leisure', async () => {
    await office.make('kepala')
    const browser = office.browser()
    await browser.signIn('kepala')
    const codes: string[] = []
    for (let i = 0; i < 11; i++) {
      await office.sessions.own
        .beginTwoFactor(browser.request, `salah-sekali-${i}`)
        .catch(error => codes.push(error.code))
    }
    expect(codes).toEqual([...Array(10).fill('wrong-password'), 'too-many-attempts'])
  })
})

describe('signing in with a second device', () => {
  test('gives no session before the code, and one with a new id after it', async () => {
    await office.make('kepala')
    const { secret } = await enrol(office.browser(), 'kepala')
    const browser = office.browser()
    expect(outcome(await browser.signIn('kepala'))).toBe('code')
    expect(await browser.who()).toBeNull()
    expect(browser.sessionCookie()).toBeUndefined()
    expect(outcome(await browser.secondStep('totp', totp(secret)))).toBe('in')
    expect(await browser.who()).toBe('kepala')
    expect([...browser.cookies.keys()].some(name => name.endsWith('two_factor'))).toBe(false)
  })

  test('takes no code twice, not even from two browsers at once', async () => {
    await office.make('kepala')
    const { secret } = await enrol(office.browser(), 'kepala')
    const [one, two] = [office.browser(), office.browser('10.0.0.2')]
    await one.signIn('kepala')
    await two.signIn('kepala')
    const code = totp(secret)
    const results = await Promise.all([one.secondStep('totp', code), two.secondStep('totp', code)])
    expect(results.map(outcome).toSorted()).toEqual(['in', 'wrong-code'])
    const slower = results[0]?.ok ? two : one
    later(30)
    // It still fits, a step late.
    expect(outcome(await slower.secondStep('totp', code))).toBe('wrong-code')
    expect(outcome(await slower.secondStep('totp', totp(secret)))).toBe('in')
  })

  test('takes no code twice, not even if the server was started anew in between', async () => {
    await office.make('kepala')
    const { secret } = await enrol(office.browser(), 'kepala')
    const browser = office.browser()
    await browser.signIn('kepala')
    const code = totp(secret)
    expect(outcome(await browser.secondStep('totp', code))).toBe('in')
    const restarted = new Browser(await createSessions(officeSettings(office.ledger.db)), '10.0.0.9')
    await restarted.signIn('kepala')
    expect(outcome(await restarted.secondStep('totp', code))).toBe('wrong-code')
    later(30)
    expect(outcome(await restarted.secondStep('totp', totp(secret)))).toBe('in')
  })

  test('takes the code that confirmed the device for nothing else', async () => {
    await office.make('kepala')
    const browser = office.browser()
    await browser.signIn('kepala')
    const { secret } = await office.sessions.own.beginTwoFactor(browser.request, password)
    await office.sessions.own.confirmTwoFactor(browser.request, totp(secret))
    const other = office.browser()
    await other.signIn('kepala')
    expect(outcome(await other.secondStep('totp', totp(secret)))).toBe('wrong-code')
  })

  test('takes each recovery code once', async () => {
    await office.make('kepala')
    const { recoveryCodes } = await enrol(office.browser(), 'kepala')
    const [code = ''] = recoveryCodes
    expect(recoveryCodes).toHaveLength(10)
    const [one, two] = [office.browser(), office.browser('10.0.0.2')]
    await one.signIn('kepala')
    await two.signIn('kepala')
    const results = await Promise.all([one.secondStep('recovery', code), two.secondStep('recovery', code)])
    expect(results.map(outcome).toSorted()).toEqual(['in', 'wrong-code'])
    const third = office.browser()
    await third.signIn('kepala')
    expect(outcome(await third.secondStep('recovery', code))).toBe('wrong-code')
  })

  test('tells after a recovery code how many are left, and after a code of the app nothing', async () => {
    await office.make('kepala')
    const { secret, recoveryCodes } = await enrol(office.browser(), 'kepala')
    const browser = office.browser()
    await browser.signIn('kepala')
    const typed = recoveryCodes[3]?.toLowerCase().replace('-', ' ') ?? ''
    expect(await browser.secondStep('recovery', typed)).toMatchObject({ ok: true, recoveryCodesLeft: 9 })
    expect(await office.sessions.own.recoveryCodesLeft(browser.request)).toBe(9)
    await browser.signIn('kepala')
    const answer = await browser.secondStep('totp', totp(secret))
    expect(answer).toMatchObject({ ok: true })
    expect(answer).not.toHaveProperty('recoveryCodesLeft')
  })

  test('takes recovery codes made before, as they were written', async () => {
    await office.make('kepala')
    await enrol(office.browser(), 'kepala')
    const codes = JSON.stringify(['aB3dE-fG7hJ', 'lIoO0-1abcd'])
    const sealed = await symmetricEncrypt({ key: sampleKeys.cookies, data: codes })
    await sql`UPDATE "twoFactor" SET "backupCodes" = ${sealed}`.execute(office.ledger.db)
    const browser = office.browser()
    await browser.signIn('kepala')
    expect(outcome(await browser.secondStep('recovery', 'ab3de-fg7hj'))).toBe('wrong-code')
    expect(await browser.secondStep('recovery', 'aB3dE-fG7hJ')).toMatchObject({ recoveryCodesLeft: 1 })
    await browser.signIn('kepala')
    expect(outcome(await browser.secondStep('recovery', 'l1000-1abcd'))).toBe('wrong-code')
    expect(await browser.secondStep('recovery', 'lIoO01abcd')).toMatchObject({ recoveryCodesLeft: 0 })
  })

  test('lets nobody in with a device whose place another takes while the code is checked', async () => {
    await office.make('kepala')
    const { secret, recoveryCodes } = await enrol(office.browser(), 'kepala')
    await sql`CREATE TRIGGER takes_its_place AFTER INSERT ON "session"
      BEGIN UPDATE "twoFactor" SET "id" = 'another-' || "id"; END`.execute(office.ledger.db)
    const browser = office.browser()
    await browser.signIn('kepala')
    expect(outcome(await browser.secondStep('totp', totp(secret)))).toBe('wrong-code')
    await browser.signIn('kepala')
    expect(outcome(await browser.secondStep('recovery', recoveryCodes[0] ?? ''))).toBe('wrong-code')
    const { rows } = await sql`SELECT "id" FROM "session"`.execute(office.ledger.db)
    // That of the enrolment.
    expect(rows).toHaveLength(1)
  })

  test('ends after five wrong codes, and after ten in a row for a while', async () => {
    await office.make('kepala')
    const { secret } = await enrol(office.browser(), 'kepala')
    const guess = async () => {
      const browser = office.browser()
      await browser.signIn('kepala')
      const outcomes: string[] = []
      for (let i = 0; i < 6; i++) outcomes.push(outcome(await browser.secondStep('totp', `00000${i}`)))
      return { browser, outcomes }
    }
    expect((await guess()).outcomes).toEqual([...Array(5).fill('wrong-code'), 'too-many-attempts'])
    expect((await guess()).outcomes).toEqual([...Array(5).fill('wrong-code'), 'too-many-attempts'])
    const { browser } = await guess()
    expect(outcome(await browser.secondStep('totp', totp(secret)))).toBe('too-many-attempts')
    later(16 * 60)
    const again = office.browser()
    await again.signIn('kepala')
    expect(outcome(await again.secondStep('totp', totp(secret)))).toBe('in')
  })

  test('is over after five minutes, and without the first step there is none', async () => {
    await office.make('kepala')
    const { secret } = await enrol(office.browser(), 'kepala')
    const browser = office.browser()
    await browser.signIn('kepala')
    later(5 * 60 + 1)
    expect(outcome(await browser.secondStep('totp', totp(secret)))).toBe('second-step-expired')
    expect(outcome(await office.browser().secondStep('totp', totp(secret)))).toBe('second-step-expired')
    const forged = office.browser()
    await forged.signIn('kepala')
    const [name = '', value = ''] = [...forged.cookies].find(([key]) => key.endsWith('two_factor')) ?? []
    forged.cookies.set(name, `${value.split('.')[0]}.${'A'.repeat(44)}`)
    expect(outcome(await forged.secondStep('totp', totp(secret)))).toBe('second-step-expired')
  })

  test('asks about the account that gave the password, whoever is signed in in that browser', async () => {
    await office.make('kepala')
    await office.make('lain')
    const { secret } = await enrol(office.browser(), 'kepala')
    const other = office.browser()
    await other.signIn('lain')
    const { secret: secretOfOther } = await enrol(other, 'lain')
    const browser = office.browser()
    await browser.signIn('kepala')
    // Somebody plants a live session of another account beside the pending step.
    for (const [name, value] of other.cookies)
      if (name.endsWith('session_token')) browser.cookies.set(name, value)
    expect(await browser.who()).toBe('lain')
    expect(outcome(await browser.secondStep('totp', totp(secretOfOther)))).toBe('wrong-code')
    expect(outcome(await browser.secondStep('totp', totp(secret)))).toBe('in')
    expect(await browser.who()).toBe('kepala')
  })

  test('keeps out whoever is disabled between the two steps', async () => {
    const admin = await office.make('pengelola', { role: 'admin' })
    await office.make('kepala')
    const { secret } = await enrol(office.browser(), 'kepala')
    const browser = office.browser()
    await browser.signIn('kepala')
    await office.sessions.users.change('kepala', { disabled: true }, admin)
    expect(outcome(await browser.secondStep('totp', totp(secret)))).not.toBe('in')
    expect(await browser.who()).toBeNull()
  })
})

describe('doing without the second device again', () => {
  test('needs the password, ends other sessions, and gives the session a new id', async () => {
    await office.make('kepala')
    const browser = office.browser()
    await enrol(browser, 'kepala')
    const refused = office.sessions.own.disableTwoFactor(browser.request, otherPassword)
    await expect(refused).rejects.toMatchObject({ code: 'wrong-password' })
    const before = browser.sessionCookie()
    const { me, headers } = await office.sessions.own.disableTwoFactor(browser.request, password)
    browser.keep(headers)
    expect(me.twoFactor).toBe(false)
    expect(browser.sessionCookie()).not.toBe(before)
    expect(outcome(await office.browser().signIn('kepala'))).toBe('in')
  })

  test('an administrator can do for somebody who lost it; that ends their sessions', async () => {
    const admin = await office.make('pengelola', { role: 'admin' })
    await office.make('kepala')
    const browser = office.browser()
    await enrol(browser, 'kepala')
    const { user } = await office.sessions.users.change('kepala', { resetTwoFactor: true }, admin)
    expect(user.twoFactor).toBe(false)
    expect(await browser.who()).toBeNull()
    expect(outcome(await office.browser().signIn('kepala'))).toBe('in')
  })
})

describe('where a second device is required', () => {
  test('roles that see the whole city must enrol and cannot go back; a new device takes the old one’s place', async () => {
    await office.close()
    office = await openOffice({ requireTwoFactor: true })
    await office.make('kepala')
    await office.make('sekretaris', { role: 'secretary', agencyId: 'disbudpar' })
    const browser = office.browser()
    expect(await browser.signIn('kepala')).toMatchObject({ me: { must: 'enrol-two-factor' } })
    expect(await office.browser().signIn('sekretaris')).toMatchObject({ me: { must: null } })
    const first = await enrol(browser, 'kepala')
    const refused = office.sessions.own.disableTwoFactor(browser.request, password)
    await expect(refused).rejects.toMatchObject({ code: 'two-factor-mandatory' })

    const { secret } = await office.sessions.own.beginTwoFactor(browser.request, password)
    expect((await office.sessions.actorOf(browser.request))?.me).toMatchObject({
      twoFactor: true,
      must: null,
    })
    await office.sessions.own.confirmTwoFactor(browser.request, totp(secret))
    later(60)
    const next = office.browser()
    await next.signIn('kepala')
    expect(outcome(await next.secondStep('totp', totp(first.secret)))).toBe('wrong-code')
    expect(outcome(await next.secondStep('totp', totp(secret)))).toBe('in')
  })
})
