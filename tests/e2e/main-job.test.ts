import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as xlsx from 'xlsx'
import { makeSampleCity, type SampleMonth } from '../../mocks/sample-city.ts'
import { filesOfMonth, type SampleFile } from '../../mocks/sample-files.ts'
import { type RunningProduct, startProduct } from './running-product.ts'

/**
 * The main job as people do it, in a real browser on the real server: an
 * operator loads the month's exports, a secretary downloads the workbook, and
 * the people in it are exactly those the exports themselves say.
 */
describe('from the exports to the workbook', () => {
  const agency = { id: 'disbudpar' }
  let product: RunningProduct
  let folder: string
  let month: SampleMonth
  let files: SampleFile[]

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pantau-asuh-files-'))
    month = makeSampleCity().months.at(-1) as SampleMonth
    files = await filesOfMonth(month)
    for (const { fileName, bytes } of files) writeFileSync(join(folder, fileName), bytes)
    product = await startProduct()
    await product.createUser({ username: 'operator', role: 'operator' })
    await product.createUser({ username: 'sekretaris', role: 'secretary', agencyId: agency.id })
  })
  afterAll(async () => {
    await product?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('loads the exports and shows the figures', async () => {
    const { page, context, errors } = await product.signIn('operator')
    for (const { fileName } of files) await loadFile(page, join(folder, fileName))

    await page.goto(`${product.url}/`)
    const main = page.getByRole('main')
    await main.getByText('0,56 %').first().waitFor()
    const text = (await main.allInnerTexts()).join(' ').replaceAll('\u00a0', ' ')
    expect(text).toMatch(/90\s+dari\s+16\.000\s+ASN/)
    expect(text).toContain('458')
    expect(text).toContain('313')
    expect(text).toContain('51,59 %')
    expect(text).toContain('151.348')
    expect(text).toMatch(/22 OPD/)
    expect(errors).toEqual([])
    await context.close()
  })

  it("gives the secretary a workbook with exactly the agency's not participating", async () => {
    const { page, context, errors } = await product.signIn('sekretaris')
    await page.goto(`${product.url}/laporan`)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Unduh laporan' }).first().click()
    const file = await download
    expect(file.suggestedFilename()).toBe(`laporan-${agency.id}-2025-11-30.xlsx`)

    const book = xlsx.read(readFileSync(await file.path()))
    const listed = numbersOn(book, 'Belum berpartisipasi')
    const participating = numbersOn(book, 'Berpartisipasi')
    const expected = expectedOf(month, 'disbudpar')
    expect(expected.participating).toHaveLength(18)
    expect(participating.toSorted()).toEqual(expected.participating.toSorted())
    expect(listed.toSorted()).toEqual(expected.notParticipating.toSorted())
    expect(errors).toEqual([])
    await context.close()
  })

  it("shows the secretary no one else's people", async () => {
    const { page, context } = await product.signIn('sekretaris')
    await page.goto(`${product.url}/belum`)
    await page.getByRole('heading', { level: 1 }).filter({ hasText: '124' }).waitFor()
    const cookie = await product.cookieOf('sekretaris')
    const other = await fetch(`${product.url}/api/asn?agencyId=dinkes`, { headers: { cookie } })
    expect(other.status).toBe(404)
    await context.close()
  })
})

/** Uploads a file, waits until it is understood, and saves it to the city's data. */
async function loadFile(page: Page, path: string): Promise<void> {
  await page.goto(new URL('/impor', page.url()).href)
  await page.locator('input[type=file]').setInputFiles(path)
  const save = page.getByRole('button', { name: 'Simpan ke data kota' })
  await save.waitFor({ timeout: 60_000 })
  await save.click()
  await page.getByRole('heading', { name: /Tersimpan:/ }).waitFor({ timeout: 60_000 })
}

/** The 18-digit numbers that stand on a sheet as text, in any column. */
function numbersOn(book: xlsx.WorkBook, sheetName: string): string[] {
  const sheet = book.Sheets[sheetName]
  if (sheet === undefined) throw new Error(`no sheet ${sheetName} among ${book.SheetNames.join(', ')}`)
  const rows = xlsx.utils.sheet_to_json<unknown[]>(sheet, { header: 1 })
  // Rows of the list begin with their number; the letterhead and signature do not.
  return rows
    .filter(row => typeof row[0] === 'number')
    .flatMap(row => row.filter((cell): cell is string => typeof cell === 'string'))
    .map(cell => cell.replaceAll(' ', ''))
    .filter(cell => /^\d{18}$/.test(cell))
}

/** Who takes part and who does not, read off the made-up city itself. */
function expectedOf({ roster, registrations }: SampleMonth, agencyId: string) {
  const november = 4
  const active = new Set<string>()
  for (const { sponsor, statuses } of registrations) {
    if (statuses.get(november) === 'active') active.add(sponsor.nip)
  }
  const people = roster.filter(asn => asn.agencyId === agencyId).map(asn => asn.nip)
  return {
    participating: people.filter(nip => active.has(nip)),
    notParticipating: people.filter(nip => !active.has(nip)),
  }
}
