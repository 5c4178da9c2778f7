import { expect, test } from 'vitest'
import { markOf, viewOf, withoutPeople } from '../../src/web/app/person-view.ts'

const nip = '198501012010011001'

test('a mark says nothing by itself, and leads back to what it stands for', () => {
  const mark = markOf({ nip, search: 'Agus Contoh' })
  expect(mark).not.toMatch(/1985|Agus/)
  expect(viewOf(mark)).toEqual({ nip, search: 'Agus Contoh' })
  expect(markOf({ nip, search: 'Agus Contoh' })).toBe(mark)
  expect(markOf({ nip })).not.toBe(mark)
})

test('nothing has no mark, and an unknown mark stands for nothing', () => {
  expect(markOf({ nip: undefined, search: undefined })).toBeUndefined()
  expect(viewOf(undefined)).toEqual({})
  expect(viewOf('lama.0')).toEqual({})
})

test.each([
  ['/belum', null],
  ['/opd?find=kesehatan', null],
  ['/belum?agencyId=dinkes&asOf=2025-11-30', null],
  [`/belum?asOf=2025-11-30&nip=${nip}`, { href: '/belum?asOf=2025-11-30', view: { nip } }],
  ['/belum?search=Agus+Contoh#x', { href: '/belum#x', view: { search: 'Agus Contoh' } }],
  ['/belum?nip=1985&search=', { href: '/belum', view: {} }],
  [
    '/pengaturan/pengguna?find=Agus&role=admin',
    { href: '/pengaturan/pengguna?role=admin', view: { find: 'Agus' } },
  ],
  [`/pengaturan/audit?account=${nip}`, { href: '/pengaturan/audit', view: { account: nip } }],
  [`/Belum/?nip=${nip}&state=none`, { href: '/Belum/?state=none', view: { nip } }],
  ['//', null],
  ['/masuk?to=//', null],
  [`/masuk?to=${encodeURIComponent(`/belum?nip=${nip}`)}`, { href: '/masuk?to=%2Fbelum', view: { nip } }],
])('%s', (address, expected) => {
  expect(withoutPeople(address)).toEqual(expected)
})
