import { expect, test } from 'vitest'
import { fileNameOf } from '../../../src/web/features/reports/use-download.ts'

test('a file keeps the name the server gave it', () => {
  expect(fileNameOf('attachment; filename="laporan-dinkes-2025-11-30.xlsx"', '/api/reports/x')).toBe(
    'laporan-dinkes-2025-11-30.xlsx',
  )
  expect(fileNameOf('attachment; filename="a.xlsx"; filename*=UTF-8\'\'dinas%20%C3%A9.xlsx', '/api')).toBe(
    'dinas é.xlsx',
  )
})

test('without a name, or with a broken one, another is found', () => {
  expect(fileNameOf(null, '/api/reports/city.xlsx?asOf=2025-11-30')).toBe('city.xlsx')
  expect(fileNameOf("attachment; filename=a.zip; filename*=UTF-8''%E0%A4%A", '/api/reports/b.zip')).toBe(
    'a.zip',
  )
})
