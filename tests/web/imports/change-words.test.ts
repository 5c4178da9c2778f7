import { expect, test } from 'vitest'
import { changeWords } from '../../../src/web/features/imports/change-words.ts'
import { formatOf } from '../../../src/web/texts/format.ts'
import { i18n } from '../../../src/web/texts/index.ts'

test('values of a difference are told in words, and what people wrote stays as it is', async () => {
  await i18n.changeLanguage('id')
  const words = (field: string, value: string | null) => changeWords(field, value, i18n.t, formatOf('id'))
  expect(words('status', 'arrears')).toBe('menunggak')
  expect(words('result', 'failure')).toBe('gagal')
  expect(words('employment', 'PNS')).toBe('PNS')
  expect(words('registeredOn', '2025-12-01')).toBe('1 Desember 2025')
  expect(words('amount', '16800')).toMatch(/^Rp\s?16\.800$/)
  expect(words('potential', '756873')).toBe('756.873')
  expect(words('position', 'Kepala Sub. Bagian: Umum')).toBe('Kepala Sub. Bagian: Umum')
  expect(words('subUnit', null)).toBe('kosong')
})
