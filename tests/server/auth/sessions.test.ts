import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Office, openOffice, otherPassword, outcome, password } from './auth-office.ts'

let office: Office
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-02T02:00:00Z') })
  office = await openOffice()
})
afterEach(async () => {
  vi.useRealTimers()
  await office.close()
})

const later = (minutes: number) => vi.setSystemTime(Date.now() + minutes * 60_000)

describe('a session', () => {
  test('ends after half an hour without a call, and not while there are calls', async () => {
    await office.make('kepala')
    const browser = office.browser()
    await browser.signIn('kepala')
    for (let i = 0; i < 4; i++) {
      later(25)
      expect(await browser.who()).toBe('kepala')
    }
    later(31)
    expect(await browser.who()).toBeNull()
  })

  test('ends after twelve hours however busy it is', async () => {
    await office.make('kepala')
    const browser = office.browser()
    await browser.signIn('kepala')
    for (let i = 0; i < 28; i++) {
      later(25)
      expect(await browser.who()).toBe('kepala')
    }
    later(25)
    expect(await browser.who()).toBeNull()
    expect((await sql`SELECT 1 FROM session`.execute(office.ledger.db)).rows).toEqual([])
  })

  test('has a new id at each sign-in, and the one that was in the browser before is ended', async () => {
    await office.make('kepala')
    await office.make('tamu')
    const attacker = office.browser()
    await attacker.signIn('tamu')
    const victim = office.browser()
    for (const [name, value] of attacker.cookies) victim.cookies.set(name, value)
    await victim.signIn('kepala')
    expect(victim.sessionCookie()).not.toBe(attacker.sessionCookie())
    expect(await victim.who()).toBe('kepala')
    expect(await attacker.who()).toBeNull()
  })

  test('is not begun by a cookie that somebody made up', async () => {
    await office.make('kepala')
    const browser = office.browser()
    const { ok } = await browser.signIn('kepala')
    expect(ok).toBe(true)
    const [name = '', value = ''] = [...browser.cookies].find(([key]) => key.endsWith('session_token')) ?? []
    const forged = office.browser()
    forged.cookies.set(name, `${value.split('.')[0]}.${'A'.repeat(43)}%3D`)
    expect(await forged.who()).toBeNull()
    expect(await browser.who()).toBe('kepala')
  })

  test('keeps neither the address nor the browser it is used from', async () => {
    await office.make('kepala')
    const request = new Request('http://pantau.test', {
      headers: { 'x-test-address': '10.9.8.7', 'x-forwarded-for': '10.9.8.7', 'user-agent': 'Peramban/1' },
    })
    await office.sessions.signIn(request, { username: 'kepala', password })
    const { rows } = await sql`SELECT * FROM session`.execute(office.ledger.db)
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toMatch(/10\.9\.8\.7|Peramban/)
  })
})

describe('cookies', () => {
  test('under TLS are of this host alone; no script reads them and no other site sends them', async () => {
    await office.close()
    office = await openOffice({ isSecure: true, publicUrl: 'https://pantau.test' })
    await office.make('kepala')
    const result = await office.browser().signIn('kepala')
    const lines = result.ok ? result.headers.getSetCookie() : []
    expect(lines.length).toBeGreaterThan(1)
    for (const line of lines) {
      expect(line).toMatch(/^__Host-pantau-asuh\./)
      for (const attribute of [/; Secure/, /; HttpOnly/, /; SameSite=Strict/, /; Path=\/(;|$)/]) {
        expect(line).toMatch(attribute)
      }
      expect(line).not.toMatch(/Domain/i)
    }
    const session = lines.find(line => line.includes('session_token'))
    expect(session).not.toMatch(/Max-Age|Expires/)
  })
})

describe('the own password', () => {
  test('changes with the current one; other sessions end and this one gets a new id', async () => {
    await office.make('kepala', { mustChangePassword: true })
    const [here, there] = [office.browser(), office.browser('10.0.0.2')]
    expect(await here.signIn('kepala')).toMatchObject({ me: { must: 'change-password' } })
    await there.signIn('kepala')
    const before = here.sessionCookie()
    const { own } = office.sessions
    const wrong = own.changePassword(here.request, { current: otherPassword, password: otherPassword })
    await expect(wrong).rejects.toMatchObject({ code: 'wrong-password' })
    const same = own.changePassword(here.request, { current: password, password })
    await expect(same).rejects.toMatchObject({ code: 'password-same' })
    const weak = own.changePassword(here.request, { current: password, password: 'kepala-kepala-1' })
    await expect(weak).rejects.toMatchObject({ code: 'password-weak' })
    expect(await there.who()).toBe('kepala')

    const { me, headers } = await own.changePassword(here.request, {
      current: password,
      password: otherPassword,
    })
    here.keep(headers)
    expect(me).toMatchObject({ must: null, mustChangePassword: false })
    expect(here.sessionCookie()).not.toBe(before)
    expect(await here.who()).toBe('kepala')
    expect(await there.who()).toBeNull()
    expect(outcome(await office.browser().signIn('kepala', password))).toBe('wrong-credentials')
    expect(outcome(await office.browser().signIn('kepala', otherPassword))).toBe('in')
  })

  test('cannot be guessed at leisure at a browser left open', async () => {
    await office.make('kepala')
    const browser = office.browser()
    await browser.signIn('kepala')
    const codes: string[] = []
    for (let i = 0; i < 11; i++) {
      await office.sessions.own
        .changePassword(browser.request, { current: `salah-sekali-${i}`, password: otherPassword })
        .catch(error => codes.push(error.code))
    }
    expect(codes).toEqual([...Array(10).fill('wrong-password'), 'too-many-attempts'])
  })

  test('that is changed while it is being checked lets nobody in with the old one', async () => {
    const admin = await office.make('pengelola', { role: 'admin' })
    await office.make('kepala')
    const browser = office.browser()
    const [result] = await Promise.all([
      browser.signIn('kepala'),
      office.sessions.users.change('kepala', { password: otherPassword }, admin),
    ])
    if (result.ok) expect(await browser.who()).toBeNull()
    else expect(result.reason).toBe('wrong-credentials')
  })
})
