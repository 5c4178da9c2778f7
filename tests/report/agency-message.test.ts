import { expect, test } from 'vitest'
import { getPlainDate } from '../../src/domain/plain-date.ts'
import { emptyTally } from '../../src/domain/tally.ts'
import { agencyMessage } from '../../src/report/agency-message.ts'
import type { AgencyMessageInput } from '../../src/report/report-input.ts'

const tally = {
  ...emptyTally,
  headcount: 1902,
  active: 31,
  none: 1870,
  lapsed: 1,
  registeredWorkers: 50,
  activeWorkers: 40,
}
const input: AgencyMessageInput = {
  cityName: 'Kota Semarang',
  agency: { id: 'dinkes', name: 'Dinas Kesehatan', shortName: 'Dinkes' },
  asOf: getPlainDate('2025-11-30'),
  tally,
  previous: { asOf: getPlainDate('2025-10-31'), tally: { ...tally, active: 33 } },
  basis: 'memberships',
  verificationCode: 'K7QF-2M9X',
}

test('says the figures and what changed', () => {
  expect(agencyMessage(input)).toBe(`*Orang tua asuh pekerja rentan Kota Semarang*
Dinas Kesehatan
Data per 30 November 2025

*31 dari 1.902 ASN (1,63 %) sudah menjadi orang tua asuh.*
Berkurang 2 orang sejak 31 Oktober 2025.

Belum berpartisipasi: 1.871 orang
- Belum mendaftar: 1.870 orang
- Menunggak/berakhir: 1 orang
Pekerja rentan: 50 terdaftar, 40 aktif.

Kode verifikasi: K7QF-2M9X`)
})

test('an agency without ASN has no rate', () => {
  const text = agencyMessage({ ...input, tally: emptyTally, previous: null })
  expect(text).toContain('Tidak ada ASN pada daftar pegawai.')
  expect(text).not.toContain('%')
})

test('nobody left to join is said as such', () => {
  const done = { ...emptyTally, headcount: 5, active: 4, exempt: 1, registeredWorkers: 4, activeWorkers: 4 }
  const text = agencyMessage({ ...input, tally: done, previous: null, verificationCode: null })
  expect(text).toContain('Tidak ada lagi ASN yang belum berpartisipasi.\nDikecualikan: 1 orang.')
})

test('it says where the figures rest on debits', () => {
  expect(agencyMessage({ ...input, basis: 'debits' })).toContain(
    'Data per 30 November 2025, atas dasar debit\n',
  )
})
