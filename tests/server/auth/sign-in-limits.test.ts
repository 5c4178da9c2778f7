import { describe, expect, test } from 'vitest'
import { addressGroup } from '../../../src/server/auth/address-group.ts'
import { type Attempt, SignInLimits } from '../../../src/server/auth/sign-in-limits.ts'

const attempt = (username: string, address: string, device: string | null = null): Attempt => ({
  ...{ username, address, device },
})

function limitsAt() {
  const at = { now: 0 }
  const limits = new SignInLimits(() => new Date(at.now))
  const fail = (times: number, who: Attempt) => {
    for (let i = 0; i < times; i++) limits.noteFailure(who)
  }
  return { at, limits, fail }
}

describe('limits on signing in', () => {
  test('stop guessing one account but not the office behind the same address', () => {
    const { at, limits, fail } = limitsAt()
    fail(10, attempt('kepala', 'kantor'))
    expect(limits.waitFor(attempt('kepala', 'kantor'))).toBe(900)
    expect(limits.waitFor(attempt('operator', 'kantor'))).toBeNull()
    expect(limits.waitFor(attempt('kepala', 'rumah'))).toBeNull()
    at.now = 15 * 60_000
    expect(limits.waitFor(attempt('kepala', 'kantor'))).toBeNull()
  })

  test('stop guessing spread over many addresses or many accounts', () => {
    const { limits, fail } = limitsAt()
    for (let i = 0; i < 60; i++) fail(1, attempt('kepala', `alamat ${i}`))
    expect(limits.waitFor(attempt('kepala', 'alamat lain'))).not.toBeNull()
    for (let i = 0; i < 300; i++) fail(1, attempt(`akun ${i}`, 'satu alamat'))
    expect(limits.waitFor(attempt('akun baru', 'satu alamat'))).not.toBeNull()
  })

  test('forget the failures of whoever gets in', () => {
    const { limits, fail } = limitsAt()
    fail(9, attempt('kepala', 'kantor'))
    limits.noteSuccess(attempt('kepala', 'kantor'))
    fail(1, attempt('kepala', 'kantor'))
    expect(limits.waitFor(attempt('kepala', 'kantor'))).toBeNull()
  })

  test('let in who signed in from there before, however much an attacker there fails', () => {
    const { limits, fail } = limitsAt()
    limits.noteSuccess(attempt('kepala', 'kantor'))
    for (let i = 0; i < 400; i++) fail(1, attempt(`akun ${i}`, 'kantor'))
    expect(limits.waitFor(attempt('pendatang', 'kantor'))).not.toBeNull()
    expect(limits.waitFor(attempt('kepala', 'kantor'))).toBeNull()
  })

  test('let in a browser the account knows, however much its account is guessed at', () => {
    const { limits, fail } = limitsAt()
    for (let i = 0; i < 100; i++) fail(1, attempt('kepala', `alamat ${i}`))
    fail(10, attempt('kepala', 'kantor'))
    expect(limits.waitFor(attempt('kepala', 'kantor'))).not.toBeNull()
    expect(limits.waitFor(attempt('kepala', 'kantor', 'peramban'))).toBeNull()
    // A stolen browser has a count of its own, too.
    fail(10, attempt('kepala', 'kantor', 'peramban'))
    expect(limits.waitFor(attempt('kepala', 'kantor', 'peramban'))).toBe(900)
    expect(limits.waitFor(attempt('kepala', 'kantor', 'lain'))).toBeNull()
  })

  test('remember no more than fits, and forget what failed longest ago', () => {
    const { limits, fail } = limitsAt()
    fail(10, attempt('lama', 'a'))
    fail(10, attempt('baru', 'b'))
    for (let i = 0; i < 49_990; i++) fail(1, attempt(`akun ${i}`, 'c'))
    fail(1, attempt('baru', 'b'))
    for (let i = 0; i < 20; i++) fail(1, attempt(`lagi ${i}`, 'c'))
    expect(limits.waitFor(attempt('lama', 'a'))).toBeNull()
    expect(limits.waitFor(attempt('baru', 'b'))).not.toBeNull()
  })
})

test.each([
  ['10.1.2.3', '10.1.2.3'],
  ['::ffff:10.1.2.3', '10.1.2.3'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002::1', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['unknown', 'unknown'],
])('guesses from %s are counted for %s', (address, group) => {
  expect(addressGroup(address)).toBe(group)
})
