import { describe, expect, test } from 'vitest'
import { languageOf } from '../../src/api/language.ts'
import type { Catalogue } from '../../src/api/texts/catalogue.ts'
import { en } from '../../src/api/texts/en.ts'
import { fillText } from '../../src/api/texts/fill-text.ts'
import { id } from '../../src/api/texts/id.ts'
import { textsFor } from '../../src/api/texts/texts.ts'
import { issueCodes } from '../../src/domain/issue.ts'

/** Every text of a catalogue under its address, `issues.nip-length.message`. */
function flatten(value: unknown, path: string): [string, string | null][] {
  if (typeof value === 'string' || value === null) return [[path, value]]
  return Object.entries(value as object).flatMap(([key, inner]) =>
    flatten(inner, path === '' ? key : `${path}.${key}`),
  )
}

function placeholders(text: string | null): string[] {
  return [...(text ?? '').matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string).toSorted()
}

describe('both languages', () => {
  const other = new Map(flatten(en satisfies Catalogue, ''))

  test.each(flatten(id satisfies Catalogue, ''))('say the same things at %s', (path, text) => {
    const english = other.get(path)
    expect(english === null).toBe(text === null)
    expect(placeholders(english ?? null)).toEqual(placeholders(text))
    if (text !== null) expect(english).not.toBe('')
  })

  test('have no text the other lacks', () => {
    expect([...other.keys()].toSorted()).toEqual(
      flatten(id, '')
        .map(([path]) => path)
        .toSorted(),
    )
  })
})

test('a finding is told with what stood in the file', () => {
  const issue = {
    sheet: 'Sheet1',
    row: 7,
    group: 0,
    column: 'NIP',
    outcome: 'repaired',
    code: 'nip-recovered',
    raw: '198501012010011000',
    value: '198501012010011001',
    detail: { name: 'Budi Rekaan' },
  } as const
  const { message, remedy } = textsFor('id').issue(issue)
  expect(message).toContain('198501012010011001')
  expect(remedy).toBeNull()
})

test('a refusal is told by what the file is, and never with a hole', () => {
  const error = textsFor('id').importError
  expect(error('format-unsupported', { format: 'pdf' })).toBe(
    'Isinya PDF, bukan buku kerja Excel. Minta berkas Excel atau CSV aslinya, lalu unggah lagi.',
  )
  expect(error('format-unsupported', { format: 'sylk' })).toMatch(/Buka di Excel, lalu Simpan sebagai \.xlsx/)
  expect(error('format-unsupported', { format: 'zip (9)' })).toBe(
    'Jenis berkas ini tidak dikenali. Simpan sebagai .xlsx atau .csv, lalu unggah lagi.',
  )
  expect(error('kind-unrecognised', { nearest: '', field: '', header: '' })).toMatch(/^Tidak ada kolom/)
  expect(error('kind-unrecognised', { nearest: 'roster', field: 'name' })).toMatch(/daftar pegawai.*Nama/)
  expect(
    error('column-missing', { kind: 'registrations', field: 'nip', nearest: '', found: 'memberships' }),
  ).toMatch(/^Berkas ini tampaknya kepesertaan BPJS, bukan pendaftaran pekerja\./)
  for (const code of ['kind-unrecognised', 'column-missing']) {
    const field = code === 'column-missing' ? 'nip' : ''
    expect(error(code, { nearest: '', kind: 'roster', field })).not.toContain('–')
  }
})

test('every finding has a title in both languages', () => {
  for (const code of issueCodes) {
    expect(textsFor('id').issueTitle(code)).not.toBe('')
    expect(textsFor('en').issueTitle(code)).not.toBe('')
  }
})

test('the error of an import nobody foresaw is still told kindly', () => {
  expect(textsFor('id').importError('memory-exceeded', {})).toMatch(/memori/)
  expect(textsFor('id').importError('toString', {})).toBe(id.problems.unexpected.detail)
})

test('what is not known is shown as a dash', () => {
  expect(fillText('{a} dari {b}', { a: 3, b: null })).toBe('3 dari –')
  expect(fillText('{constructor}', {})).toBe('–')
})

test.each([
  [null, 'id'],
  ['en-US,en;q=0.9', 'en'],
  ['id-ID,id;q=0.9,en;q=0.8', 'id'],
  ['jv, en;q=0.5, id;q=0.4', 'en'],
  ['fr', 'id'],
  ['en;q=0', 'id'],
])('Accept-Language %s is answered in %s', (header, language) => {
  const headers = new Headers(header === null ? {} : { 'accept-language': header })
  expect(languageOf(new Request('http://pantau.test/', { headers }))).toBe(language)
})
