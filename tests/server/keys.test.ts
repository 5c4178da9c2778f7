import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { deriveKeys, faultOfSecret, sampleSecret } from '../../src/server/keys.ts'

describe('the keys made from one secret', () => {
  const secret = randomBytes(48).toString('base64url')

  it('are the same every time, and different for each use and each secret', () => {
    expect(deriveKeys(secret)).toEqual(deriveKeys(secret))
    const texts = (of: string) =>
      Object.values(deriveKeys(of)).map(key =>
        Buffer.from(key as never)
          .toString('hex')
          .slice(0, 40),
      )
    const both = [...texts(secret), ...texts(randomBytes(48).toString('base64url'))]
    expect(new Set(both).size).toBe(both.length)
  })

  it('are 256 bits for a cipher, and none of them shows the secret', () => {
    const { nik, content, digests, names, people, audit } = deriveKeys(secret)
    for (const key of [nik, content, digests, names, people, audit]) expect(key.byteLength).toBe(32)
    expect(JSON.stringify(deriveKeys(secret))).not.toContain(secret)
  })
})

describe('a secret', () => {
  it('is good if it is random, however it is written', () => {
    for (let turn = 0; turn < 200; turn++) {
      expect(faultOfSecret(randomBytes(16).toString('hex'))).toBeNull()
      expect(faultOfSecret(randomBytes(48).toString('base64url')) ?? 'sample').toBe('sample')
    }
  })

  it.each([
    ['', 'short'],
    ['k7Zq2', 'short'],
    [randomBytes(15).toString('hex'), 'short'],
    [sampleSecret, 'sample'],
    ['change-me-change-me-change-me-change-me', 'sample'],
    ['GANTI INI dengan kunci yang sebenarnya!', 'sample'],
    ['better-auth-secret-123456789012345678901', 'sample'],
    ['a'.repeat(64), 'guessable'],
    ['abcdefghijklmnop'.repeat(4), 'guessable'],
    ['0123456789'.repeat(5), 'guessable'],
  ])('%j is refused: %s', (text, fault) => {
    expect(faultOfSecret(text)).toBe(fault)
  })
})
