import { expect, test } from 'vitest'
import { hashPassword, verifyPassword } from '../../../src/server/auth/password-hash.ts'

test('passwords are kept as argon2id, at no less than OWASP asks for, and recognised again', async () => {
  const hash = await hashPassword('kuda-laut-biru-melompat')
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await verifyPassword({ hash, password: 'kuda-laut-biru-melompat' })).toBe(true)
  expect(await verifyPassword({ hash, password: 'kuda-laut-biru-melompaT' })).toBe(false)
  expect(await verifyPassword({ hash: 'plain', password: 'plain' })).toBe(false)
})

test('one password has another hash each time', async () => {
  const password = 'kuda-laut-biru-melompat'
  expect(await hashPassword(password)).not.toBe(await hashPassword(password))
})

test('when too many wait to be hashed, the next is told to come again', async () => {
  const hash = '$argon2id$v=19$m=8,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
  const results = await Promise.allSettled(
    Array.from({ length: 520 }, () => verifyPassword({ hash, password: 'apa saja' })),
  )
  const refused = results.filter(result => result.status === 'rejected')
  expect(refused.length).toBe(520 - 502)
  expect(refused[0]?.reason).toMatchObject({ code: 'busy', detail: { retryAfterSeconds: 10 } })
  expect(await verifyPassword({ hash, password: 'apa saja' })).toBe(false)
})
