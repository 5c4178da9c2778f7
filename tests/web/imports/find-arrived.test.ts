import { expect, test } from 'vitest'
import type { Import } from '../../../src/contract/imports.ts'
import { findOpen, hasArrived, type SentFile } from '../../../src/web/features/imports/find-arrived.ts'

type Sent = Pick<Import, 'id' | 'fileName' | 'size' | 'sha256' | 'completes' | 'status'>

const item = (part: Partial<Sent>): Sent => ({
  id: 'satu',
  fileName: 'oktober.csv',
  size: 120,
  sha256: 'aa',
  completes: null,
  status: 'draft',
  ...part,
})
const file = (part: Partial<SentFile>): SentFile => ({
  name: 'oktober.csv',
  size: 120,
  sha256: 'aa',
  completes: null,
  known: [],
  ...part,
})

test('the same content is found among the open ones, whatever its name', () => {
  expect(findOpen([item({ fileName: 'salinan.csv' })], file({}))?.id).toBe('satu')
  expect(findOpen([item({ sha256: 'bb' })], file({}))).toBeUndefined()
})

test('what counts, was refused or was withdrawn does not keep a file from being loaded again', () => {
  for (const status of ['committed', 'failed', 'withdrawn'] as const) {
    expect(findOpen([item({ status })], file({}))).toBeUndefined()
  }
})

test('corrected rows of one import are not taken for those of another', () => {
  expect(findOpen([item({ completes: 'lain' })], file({ completes: 'induk' }))).toBeUndefined()
  expect(findOpen([item({ completes: 'induk' })], file({ completes: 'induk' }))?.id).toBe('satu')
})

test('without a hash only an import that was not there before is the same file', () => {
  expect(findOpen([item({})], file({ sha256: null, known: [] }))?.id).toBe('satu')
  expect(findOpen([item({})], file({ sha256: null, known: ['satu'] }))).toBeUndefined()
  expect(findOpen([item({ size: 121 })], file({ sha256: null, known: [] }))).toBeUndefined()
})

test('a file that never set out has not arrived, even if its like is there', () => {
  expect(hasArrived([item({})], file({ known: null }))).toBe(false)
  expect(hasArrived([item({ status: 'committed' })], file({}))).toBe(true)
  expect(hasArrived([item({})], file({ known: ['satu'] }))).toBe(false)
})
