/**
 * Writes the sample city's exports of its last month into `public/samples`, for
 * download from the import screen. They are made before a build and not kept in
 * the repository: `node mocks/write-sample-files.ts`.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { makeSampleCity } from './sample-city.ts'
import { filesOfMonth } from './sample-files.ts'

const folder = new URL('../public/samples/', import.meta.url)
mkdirSync(folder, { recursive: true })
for (const month of makeSampleCity().months.slice(-1)) {
  for (const { fileName, bytes } of await filesOfMonth(month)) writeFileSync(new URL(fileName, folder), bytes)
}
