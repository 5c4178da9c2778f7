/**
 * Writes the sample city's exports of its last month into `public/samples`, for
 * download from the import screen. They are made before a build and not kept in
 * the repository: `node mocks/write-sample-files.ts`.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { makeSampleCity } from './sample-city.ts'
import { debitFileOf } from './sample-debits.ts'
import { filesOfMonth } from './sample-files.ts'

const folder = new URL('../public/samples/', import.meta.url)
mkdirSync(folder, { recursive: true })
const month = makeSampleCity().months.at(-1)
if (month === undefined) throw new Error('the sample city has no month')
const files = [...(await filesOfMonth(month)), await debitFileOf(month)]
for (const { fileName, bytes } of files) writeFileSync(new URL(fileName, folder), bytes)
// What the import screen offers for download.
const index = files.map(({ fileName, kind, asOf, bytes }) => ({ fileName, kind, asOf, size: bytes.length }))
writeFileSync(new URL('index.json', folder), JSON.stringify(index))
