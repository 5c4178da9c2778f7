import { expect, test } from 'vitest'
import { isWeakPassword } from '../../../src/server/auth/weak-password.ts'
import { advise, isAcceptable } from '../../../src/web/features/identity/password-advice.ts'

const own = ['sari.wulan', 'Sari Wulandari']

test.each([
  ['kuda laut', 'short'],
  ['aaaaaaaaaaaaaaaa', 'monotone'],
  ['sari.wulan.2026', 'ownName'],
  ['wulandari sari', 'ownName'],
  ['katasandi12345', 'wellKnown'],
  ['semarang 2026 semarang', 'wellKnown'],
  ['kuda laut biru', 'good'],
  ['kuda laut biru melompat', 'strong'],
])('%s is %s', (password, advice) => {
  expect(advise(password, own)).toBe(advice)
})

test('the present password is no new one', () => {
  expect(advise('kuda laut biru melompat', own, 'kuda laut biru melompat')).toBe('same')
})

test('what is refused while typing, the server refuses as well: nobody is kept from a password that is good', () => {
  const refused = ['aaaaaaaaaaaaaaaa', 'sari.wulan.2026', 'katasandi12345', 'semarang 2026 semarang']
  for (const password of refused) {
    expect(isAcceptable(advise(password, own)), password).toBe(false)
    expect(isWeakPassword(password, 'sari.wulan', 'Sari Wulandari'), password).toBe(true)
  }
})
