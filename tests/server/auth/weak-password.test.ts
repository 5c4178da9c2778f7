import { describe, expect, test } from 'vitest'
import { PasswordJudge } from '../../../src/server/auth/password-judge.ts'
import { isWeakPassword } from '../../../src/server/auth/weak-password.ts'

const username = '198501012010011001'
const name = 'Sri Rahayu Wulandari'

describe('a password that is easy to guess', () => {
  test.each([
    ['too short', 'Rt7#kQ9z!mW'],
    ['a well-known one and digits', 'password1234'],
    ['a pious one', 'Bismillah123'],
    ['a well-known one', 'Password123456!'],
    ['a well-known one in disguise', 'P@ssw0rdP@ssw0rd'],
    ['a row of keys', 'qwertyuiop12'],
    ['a row of digits', '123456789012'],
    ['one letter over and over', 'aaaaaaaaaaaaaaaa'],
    ['Indonesian words everybody takes', 'rahasia12345'],
    ['a film and a year', 'iloveyouforever'],
    ['the city and a year', 'semarang-hebat-2026'],
    ['the movement', 'GerakanOrangTuaAsuh'],
    ['an office', 'Dinkes-Semarang-1'],
    ['an office in full', 'dinas kesehatan kota semarang'],
    ['the user name, a NIP', `x!${username}Q`],
    ['the NIP written in groups', 'nip 19850101 201001 1 001'],
    ['another long number', '081234567890-0812'],
    ['the own name and a year', 'SriRahayuWulandari1985'],
    ['the own name in another order', 'wulandari.rahayu.1985'],
  ])('is %s', (_, password) => expect(isWeakPassword(password, username, name)).toBe(true))

  test('is any with the user name in it, however it is written', () => {
    expect(isWeakPassword('teluk-Budi.Santoso-menepi-pelan', 'budi_santoso')).toBe(true)
    expect(isWeakPassword('teluk-ombak-menepi-pelan', 'budi_santoso')).toBe(false)
  })
})

describe('a password that will do', () => {
  test.each([
    'kuda-laut-biru-melompat',
    'perahu senja menepi pelan',
    'hjyu-3kfm-9wqe-2xrt',
    'Tiga gajah makan bakso',
    'Rt7#kQ9z!mWx',
    // A word of the city does no harm beside enough others.
    'semarang hujan pelangi bersepeda',
  ])('is %s', password => expect(isWeakPassword(password, username, name)).toBe(false))
})

test('passwords are judged in a thread of their own, several at once', async () => {
  const judge = new PasswordJudge()
  const passwords = ['kuda-laut-biru-melompat', 'semarang-hebat-2026', 'perahu senja menepi pelan']
  const judged = await Promise.all(passwords.map(password => judge.isWeak(password, username, name)))
  expect(judged).toEqual([false, true, false])
})
