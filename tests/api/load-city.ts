import { createTestApi, type TestApi, type TestApiOptions } from '../../mocks/create-test-api.ts'
import { call, upload } from './calls.ts'
import { asOf, coverageCsv, membershipsCsv, registrationsCsv, rosterCsv } from './sample-texts.ts'

/** Uploads, waits and commits; gives the import's id. */
export async function load(
  { api, settled }: Pick<TestApi, 'api' | 'settled'>,
  fileName: string,
  content: string | Uint8Array<ArrayBuffer>,
  fields: Record<string, string> = { asOf },
): Promise<string> {
  const { id } = await upload(api, fileName, content, fields)
  await settled()
  const committed = await call(api, 'POST', `/api/imports/${id}/commit`)
  if (committed.status !== 200) throw new Error(`${fileName}: ${committed.status} ${await committed.text()}`)
  return id
}

/** A city with four ASN of two agencies, two registrations, their statuses and four months of coverage. */
export async function loadCity(options: TestApiOptions = {}): Promise<TestApi> {
  const city = await createTestApi(options)
  await load(city, 'pegawai.csv', rosterCsv)
  await load(city, 'pendaftaran.csv', registrationsCsv)
  await load(city, 'kepesertaan.csv', membershipsCsv)
  await load(city, 'cakupan.csv', coverageCsv, {})
  return city
}
