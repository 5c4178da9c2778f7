import { createCipheriv } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleKeys } from '../../../mocks/sample-keys.ts'
import { CodedProblem } from '../../../src/api/coded-problem.ts'
import { createSeals } from '../../../src/server/sql-store/seals.ts'

const seals = createSeals(sampleKeys)
const digits = fc.stringMatching(/^\d{16}$/)

describe('a worker’s number', () => {
  it('is one block of AES-256, by the example of FIPS 197', () => {
    const nik = Uint8Array.from({ length: 32 }, (_, i) => i)
    const block = Buffer.from('00112233445566778899aabbccddeeff', 'hex').toString('latin1')
    const sealed = Buffer.from(createSeals({ ...sampleKeys, nik }).sealNik(block), 'base64url')
    expect(sealed.toString('hex')).toBe('8ea2b7ca516745bfeafc49904b496089')
  })

  it('is 22 characters that say nothing but whether two are one', () => {
    fc.assert(
      fc.property(fc.uniqueArray(digits, { minLength: 2, maxLength: 20 }), niks => {
        const sealed = niks.map(nik => seals.sealNik(nik))
        expect(new Set(sealed).size).toBe(niks.length)
        for (const text of sealed) expect(text).toMatch(/^[\w-]{22}$/)
      }),
    )
    // Numbers of one birthday and place share nothing once they are sealed.
    const [a = '', b = ''] = ['3374010101850001', '3374010101850002'].map(nik => seals.sealNik(nik))
    expect(a.slice(0, 4)).not.toBe(b.slice(0, 4))
  })

  it('is the same sealed alone or among many, and opens to what it was', () => {
    fc.assert(
      fc.property(fc.array(digits, { maxLength: 50 }), niks => {
        const alone = niks.map(nik => seals.sealNik(nik))
        expect(seals.sealNiks(niks)).toEqual(alone)
        expect(seals.openNiks(alone)).toEqual(niks)
        expect(alone.map(text => seals.openNik(text))).toEqual(niks)
        // A cipher used for good must not have kept anything of the last one.
        const key = sampleKeys.nik
        for (const [i, nik] of niks.entries()) {
          const fresh = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false).update(nik, 'latin1')
          expect(alone[i]).toBe(fresh.toString('base64url'))
        }
      }),
      { numRuns: 20 },
    )
  })

  it('that is no block is refused and leaves the next ones as they are', () => {
    const before = seals.sealNik('3374010101850001')
    expect(() => seals.sealNik('337401010185')).toThrow()
    expect(() => seals.sealNiks(['337401010185', '33740101018500011234'])).toThrow()
    expect(seals.sealNik('3374010101850001')).toBe(before)
  })

  it('that was damaged, or sealed with another key, is told as damage', () => {
    const sealed = seals.sealNik('3374010101850001')
    for (let i = 0; i < 21; i++) {
      const other = sealed[i] === 'A' ? 'B' : 'A'
      const damaged = sealed.slice(0, i) + other + sealed.slice(i + 1)
      expect(() => seals.openNik(damaged)).toThrow(CodedProblem)
    }
    for (const text of ['', 'short', `${sealed.slice(0, 20)}`]) {
      expect(() => seals.openNik(text)).toThrow(CodedProblem)
    }
    const other = createSeals({ ...sampleKeys, nik: sampleKeys.audit })
    expect(() => other.openNik(sealed)).toThrow('storage-damaged')
  })
})

describe('what is sealed', () => {
  it('opens at its place alone, with its key alone', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, place) => {
        const sealed = seals.seal(text, place)
        expect(seals.open(sealed, place).toString()).toBe(text)
        expect(() => seals.open(sealed, `${place}1`)).toThrow('storage-damaged')
      }),
    )
    const other = createSeals({ ...sampleKeys, content: sampleKeys.audit })
    expect(() => other.open(seals.seal('rahasia', 'a'), 'a')).toThrow('storage-damaged')
  })

  it('is told as damaged whichever bit of it was turned, and if it was cut', () => {
    const sealed = seals.seal('Pekerja 7', 'rows.1.0')
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const damaged = Buffer.from(sealed)
      damaged[bit >> 3] = (damaged[bit >> 3] as number) ^ (1 << (bit & 7))
      expect(() => seals.open(damaged, 'rows.1.0')).toThrow(CodedProblem)
    }
    for (let length = 0; length < sealed.length; length++) {
      expect(() => seals.open(sealed.subarray(0, length), 'rows.1.0')).toThrow(CodedProblem)
    }
  })

  it('never uses a nonce twice, over many draws of them', () => {
    const nonces = Array.from({ length: 5000 }, () => seals.seal('', '').subarray(0, 12).toString('hex'))
    expect(new Set(nonces).size).toBe(nonces.length)
  })
})

it('names of sheets are equal sealed where they are equal, show no part, and tell damage', () => {
  const names = [
    'Data',
    'Sheet1',
    'Dinas Kesehatan Kota Semarang',
    'Dinas Kesehatan Kota Salatiga',
    'ñ'.repeat(300),
  ]
  const sealed = names.map(name => seals.sealName(name))
  expect(new Set(sealed.map(text => text.slice(0, 8))).size).toBe(names.length)
  const again = createSeals(sampleKeys)
  expect(names.map(name => again.sealName(name))).toEqual(sealed)
  expect(sealed.map(text => again.openName(text))).toEqual(names)
  expect(seals.openName(seals.sealName(''))).toBe('')
  for (const text of sealed) {
    const damaged = (text[3] === 'A' ? 'B' : 'A') + text.slice(1)
    expect(() => seals.openName(damaged)).toThrow('storage-damaged')
  }
})

it('a digest is compared sealed and opens to what it was', () => {
  const hex = 'a3f5'.repeat(16)
  expect(seals.sealDigest(hex)).toBe(seals.sealDigest(hex))
  expect(seals.openDigest(seals.sealDigest(hex))).toBe(hex)
  expect(Buffer.from(seals.sealDigest(hex), 'base64url').toString('hex')).not.toContain('a3f5a3f5')
})
