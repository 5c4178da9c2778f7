import { expect, test } from 'vitest'
import { newPassword } from '../../../src/contract/identity.ts'
import { isWeakPassword } from '../../../src/server/auth/weak-password.ts'
import { generatePassword } from '../../../src/web/features/accounts/generate-password.ts'

test('a made password can be spoken, is let in, and does not come twice', () => {
  const made = Array.from({ length: 300 }, generatePassword)
  for (const password of made) {
    expect(password).toMatch(/^(?:[bdghjkmnprstwy][aeiou]){2}(?:-(?:[bdghjkmnprstwy][aeiou]){2}){4}$/)
    expect(newPassword.safeParse(password).success).toBe(true)
  }
  expect(new Set(made).size).toBe(made.length)
  expect(made.filter(password => isWeakPassword(password, 'sari'))).toEqual([])
})
