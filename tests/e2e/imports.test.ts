import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as xlsx from 'xlsx'
import { type RunningProduct, startProduct } from './running-product.ts'

const roster = 'daftar-pegawai-per-30-november-2025.csv'
const registrations = 'formulir-pendaftaran-per-30-november-2025.csv'

/** One agency misspelt; one number a digit short. */
const rosterCsv = `NIP,Nama,OPD,Jabatan
198501012010011001,Agus Contoh,Dinas Kesehatan,Perawat
198601012010012003,Siti Contoh,Dinas Kesehatn,Bidan
19880101201001100,Wati Contoh,Dinas Kesehatan,Perawat
`
const registrationsCsv = `Timestamp,NIP ASN,Nama ASN,NIK Pekerja,Nama Pekerja,Nominal
03/11/2025 08:00:00,198501012010011001,Agus Contoh,3374010101900001,Slamet Contoh,16800
`

/**
 * A file that needs a person, from its dropping to its undoing: nothing is
 * cleaned beforehand, and the row that was held back comes in afterwards.
 */
describe('a file with a row that needs a person', () => {
  let product: RunningProduct
  let folder: string

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pantau-asuh-imports-'))
    writeFileSync(join(folder, roster), rosterCsv)
    writeFileSync(join(folder, registrations), registrationsCsv)
    product = await startProduct()
    await product.createUser({ username: 'operator', role: 'operator' })
  })
  afterAll(async () => {
    await product?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('is asked about, corrected, completed, saved and undone', async () => {
    const { page, context, errors } = await product.signIn('operator')
    await page.goto(`${product.url}/impor`)
    const files = [roster, registrations].map(name => join(folder, name))
    await page.locator('input[type=file]').first().setInputFiles(files)

    const draft = cardOf(page, /^Daftar pegawai, per 30 November 2025/)
    await cardOf(page, /^Pendaftaran pekerja rentan/).waitFor()
    await draft.getByText('“Dinas Kesehatn”: OPD mana yang dimaksud?').waitFor()
    await draft.getByRole('button', { name: 'Pakai 1 jawaban' }).click()
    await draft.getByRole('link', { name: /^Unduh 1 baris/ }).waitFor()
    await commit(draft)

    const saved = cardOf(page, /^Tersimpan: Daftar pegawai/)
    await saved.waitFor()
    const corrected = await correct(page, saved, folder)
    await saved.locator('input[type=file]').setInputFiles(corrected)

    const completion = cardOf(page, /^Daftar pegawai, per 30 November 2025, 1 orang/)
    await completion.getByText(`Melengkapi ${roster} (per 30 November 2025).`).waitFor()
    await completion.getByRole('button', { name: '1 masuk' }).click()
    await completion.getByRole('rowheader', { name: /Wati Contoh/ }).waitFor()
    await commit(completion)
    await page.getByText('1 sudah diperbaiki').waitFor()
    expect(await headcount(product)).toBe(3)

    await page.getByRole('button', { name: `Tarik kembali ${roster}`, exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Ikut ditarik').waitFor()
    await dialog.getByRole('textbox').fill('salah berkas')
    await dialog.getByRole('button', { name: 'Tarik kembali' }).click()
    await page
      .getByText(/Ditarik .*: salah berkas/)
      .first()
      .waitFor()
    expect(await page.getByText(/Ditarik .*: salah berkas/).count()).toBe(2)
    expect(await headcount(product)).toBe(null)
    expect(errors).toEqual([])
    await context.close()
  })
})

function cardOf(page: Page, heading: RegExp): Locator {
  return page
    .getByRole('main')
    .locator('article')
    .filter({ has: page.getByRole('heading', { name: heading }) })
}

async function commit(card: Locator): Promise<void> {
  const save = card.getByRole('button', { name: 'Simpan ke data kota' })
  await card.locator('button:enabled', { hasText: 'Simpan ke data kota' }).waitFor()
  await save.click()
}

/** Takes the workbook of rows that were set aside, and writes the missing digit into it as an office would. */
async function correct(page: Page, card: Locator, folder: string): Promise<string> {
  const download = page.waitForEvent('download')
  await card.getByRole('link', { name: /^Unduh 1 baris/ }).click()
  const book = xlsx.read(readFileSync(await (await download).path()))
  let isFound = false
  for (const sheet of Object.values(book.Sheets)) {
    for (const cell of Object.values(sheet) as xlsx.CellObject[]) {
      if (cell.v !== '19880101201001100') continue
      cell.v = '198801012010012005'
      isFound = true
    }
  }
  expect(isFound).toBe(true)
  const path = join(folder, 'perbaikan.xlsx')
  writeFileSync(path, xlsx.write(book, { type: 'buffer', bookType: 'xlsx' }))
  return path
}

/** How many people the city counts; `null` without a roster. */
async function headcount(product: RunningProduct): Promise<number | null> {
  const cookie = await product.cookieOf('operator')
  const response = await fetch(`${product.url}/api/participation`, { headers: { cookie } })
  if (response.status === 404) return null
  return ((await response.json()) as { city: { headcount: number } }).city.headcount
}
