import { afterAll, beforeAll, expect, test } from 'vitest'
import * as xlsx from 'xlsx'
import { createTestApi, type TestApi } from '../../mocks/create-test-api.ts'
import { sampleActors } from '../../mocks/fixed-sessions.ts'
import type { Issue } from '../../src/domain/issue.ts'
import { call, getJson, upload } from './calls.ts'
import { load } from './load-city.ts'
import { people, rosterCsv } from './sample-texts.ts'

/** As four people wrote them; each occurs nowhere else. */
const phones = ['+62 812-7410-5301', '0812 7410 5302 / 0857-7410-5303', '(+62) 24-7410530', '0812-7410-5304']
const nip = people.budi
const registrations = `Timestamp;NIP ASN;Nama ASN;NIK Pekerja;Nama Pekerja;Nomor HP;Tanggal Daftar;Kontak darurat
2025-11-01 08:00:00;${nip};Budi Rekaan;3374010101900001;Siti Pekerja;${phones[0]};2025-11-01;
2025-11-02 08:00:00;${nip};Budi Rekaan;3374010101900002;Dewi Pekerja;${phones[1]};2025-11-02;
2025-11-03 08:00:00;${nip};Budi Rekaan;33740101019003;Budi ${phones[3]} Pekerja;"";2025-11-03;${phones[3]}
2025-11-04 08:00:00;${nip};Budi Rekaan;3374010101900004;Rina Pekerja;${phones[2]};2025-11-04;
2025-11-05 08:00:00;${nip};Budi Rekaan;3374010101900005;Nina Pekerja;${phones[2]} \ufffd;2025-11-05;
`

let city: TestApi
beforeAll(async () => {
  city = await createTestApi()
  await load(city, 'pegawai.csv', rosterCsv)
})
afterAll(() => city.close())

const digits = (text: string) => text.replace(/\D/g, '')

test('no finding shows a telephone number; the workbook of rows to be corrected gives back what was written', async () => {
  const api = city.as(sampleActors.operator)
  const { id } = await upload(api, 'pendaftaran.csv', registrations, {
    kind: 'registrations',
    asOf: '2025-11-30',
  })
  await city.settled()
  const { items } = await getJson<{ items: Issue[] }>(api, `/api/imports/${id}/issues?limit=500`)
  const byCode = (code: string) => items.filter(item => item.code === code)
  expect(byCode('phone-repaired')[0]).toMatchObject({ raw: '••••••••301', value: '••••••••301' })
  expect(byCode('phone-second')[0]).toMatchObject({ raw: '••••••••302 / ••••••••303', value: '••••••••302' })
  expect(byCode('letters-damaged')[0]?.raw).toContain('••••••••530')
  expect(JSON.stringify(byCode('phone-second'))).toContain('••••••••303')
  const preview = await (await call(api, 'GET', `/api/imports/${id}/preview`)).text()
  for (const shown of [JSON.stringify(items), preview]) {
    for (const end of ['74105301', '74105302', '74105303', '74105304', '7410530']) {
      expect(digits(shown), end).not.toContain(end)
    }
  }
  // Dates and times are no telephone numbers.
  expect(preview).toContain('2025-11-01 08:00:00')
  const setAside = await call(api, 'GET', `/api/imports/${id}/set-aside.xlsx`)
  const book = xlsx.read(new Uint8Array(await setAside.arrayBuffer()))
  const cells = book.SheetNames.map(name =>
    xlsx.utils.sheet_to_csv(book.Sheets[name] as xlsx.WorkSheet),
  ).join()
  expect(cells).toContain(phones[3])
})
