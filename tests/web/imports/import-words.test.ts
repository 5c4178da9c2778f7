import { expect, test } from 'vitest'
import type { Import } from '../../../src/contract/imports.ts'
import { getPlainDate } from '../../../src/domain/plain-date.ts'
import {
  describeImport,
  fieldLabel,
  isAgencyAsked,
  loadableKinds,
  mayWorkOn,
  outcomesOf,
} from '../../../src/web/features/imports/import-words.ts'
import { formatOf } from '../../../src/web/texts/format.ts'
import { i18n } from '../../../src/web/texts/index.ts'

const counts = { read: 16_009, accepted: 15_871, repaired: 97, setAside: 32, ignored: 9 }
const draft = {
  kind: 'roster',
  asOf: getPlainDate('2025-10-31'),
  counts,
  createdBy: 'sekretaris.contoh',
} as Import

test('a draft says in words what it is', () => {
  const t = i18n.getFixedT('id')
  expect(describeImport(draft, t, formatOf('id'))).toBe('Daftar pegawai, per 31 Oktober 2025, 15.968 orang')
  expect(describeImport({ ...draft, kind: null, asOf: null }, t, formatOf('id'))).toBe(
    'Jenis belum dikenali, tanggal belum diketahui',
  )
})

test('the four outcomes add up to the rows read', () => {
  expect(outcomesOf(counts).reduce((sum, { rows }) => sum + rows, 0)).toBe(counts.read)
})

test('a field has a name, an unknown one keeps its own', () => {
  const t = i18n.getFixedT('id')
  expect(fieldLabel('workerName', t)).toBe('nama pekerja')
  expect(fieldLabel('shoeSize', t)).toBe('shoeSize')
})

test('each role loads its own kinds and works on its own files', () => {
  expect(loadableKinds('secretary')).toEqual(['registrations'])
  expect(loadableKinds('planner')).toEqual(['coverage'])
  expect(loadableKinds('mayor')).toEqual([])
  expect(mayWorkOn(draft, { role: 'operator', username: 'operator.contoh' })).toBe(true)
  expect(mayWorkOn(draft, { role: 'secretary', username: 'sekretaris.contoh' })).toBe(true)
  expect(mayWorkOn(draft, { role: 'secretary', username: 'sekretaris.lain' })).toBe(false)
  expect(
    mayWorkOn({ ...draft, createdBy: 'walikota.contoh' }, { role: 'mayor', username: 'walikota.contoh' }),
  ).toBe(false)
})

test('an agency answered with none is no longer asked about', () => {
  const question = { id: 'agency:dinas kesehtan', type: 'agency' } as Import['questions'][number]
  expect(isAgencyAsked([question], 'Dinas  KESEHTAN')).toBe(true)
  expect(isAgencyAsked([question], 'Dinas Rekaan')).toBe(false)
  expect(isAgencyAsked([question], null)).toBe(true)
  expect(isAgencyAsked([{ ...question, type: 'asOf' }], null)).toBe(false)
})
