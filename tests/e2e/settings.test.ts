import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsOf } from './faults-of.ts'
import { type RunningProduct, startProduct } from './running-product.ts'

const nip = '198501012010011001'
const nik = '3374010101900001'
const roster = `NIP,Nama,OPD,Jabatan
${nip},Agus Contoh,Dinas Kesehatan,Perawat
198701012010011002,Tono Contoh,Dinas Kebudayaan dan Pariwisata,Analis Kebijakan
`
const registrations = `Timestamp,NIP ASN,Nama ASN,NIK Pekerja,Nama Pekerja,Tanggal Daftar
2025-11-01 08:00:00,${nip},Agus Contoh,${nik},Siti Pekerja Contoh,2025-11-01
`
const asOf = '2025-11-30'
const file = (fileName: string, kind: string, text: string) => ({
  ...{ fileName, kind, asOf },
  bytes: new TextEncoder().encode(text),
})

/**
 * Agencies, a NIK for a reason, the audit that tells of it, and the erasure of the person, in a real
 * browser on the real server: what one step did is what the next one finds.
 */
describe('the settings', () => {
  let product: RunningProduct

  beforeAll(async () => {
    product = await startProduct()
    await product.createUser({ username: 'operator', role: 'operator' })
    await product.createUser({ username: 'pengelola.dua', role: 'admin' })
    await product.load('operator', [
      file('pegawai.csv', 'roster', roster),
      file('pendaftaran.csv', 'registrations', registrations),
    ])
  })
  afterAll(() => product?.close())

  it('keep the agencies, and tell an administrator what another changed meanwhile', async () => {
    const first = await product.signIn('pengelola')
    const second = await product.signIn('pengelola.dua')
    for (const { page } of [first, second]) {
      await page.goto(`${product.url}/pengaturan/opd?edit=dinkes`)
      await page.getByLabel('Nama lengkap').waitFor()
    }
    expect(await faultsOf(first.page)).toEqual([])
    await addAlias(first.page, 'Dinas Sehat Sejahtera')
    await first.page.getByRole('button', { name: 'Simpan', exact: true }).click()
    await first.page.getByText('Dinas Kesehatan disimpan.').waitFor()
    await first.page.getByRole('searchbox').fill('sehat sejahtera')
    await first.page.getByText('Cocok: Dinas Sehat Sejahtera').waitFor()

    await second.page.getByRole('textbox', { name: 'Singkatan' }).fill('Dinkes Kota')
    await second.page.getByRole('button', { name: 'Simpan', exact: true }).click()
    await second.page.getByText('Nama lain: menambah “Dinas Sehat Sejahtera”').waitFor()
    expect(await faultsOf(second.page)).toEqual([])
    await second.page.getByRole('button', { name: 'Simpan', exact: true }).click()
    await second.page.getByText('Dinas Kesehatan disimpan.').waitFor()
    // The call that was refused is what the walk is about; nothing else went wrong.
    expect(first.errors).toEqual([])
    expect(second.errors.filter(error => !error.includes('409'))).toEqual([])
    await first.context.close()
    await second.context.close()
  })

  it('show a whole NIK for a reason, and hide it again', async () => {
    const { page, context, errors } = await product.signIn('operator')
    await page.goto(`${product.url}/belum?nip=${nip}`)
    await page.getByRole('button', { name: 'Tampilkan NIK Siti Pekerja Contoh' }).click()
    const dialog = page.getByRole('dialog', { name: 'Tampilkan NIK lengkap' })
    await dialog.getByRole('textbox', { name: 'Alasan' }).fill('Mencocokkan kartu peserta')
    expect(await faultsOf(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Tampilkan' }).click()
    await page.getByText('NIK 337401 010190 0001').waitFor()
    await page.getByRole('button', { name: 'Sembunyikan' }).click()
    await page.getByRole('button', { name: 'Tampilkan NIK Siti Pekerja Contoh' }).waitFor()
    expect(await page.content()).not.toMatch(/337401 ?010190 ?0001/)
    expect(errors).toEqual([])
    await context.close()
  })

  it('tell who saw her, and hold the chain to its printed fingerprint', async () => {
    const { page, context, errors } = await product.signIn('pengelola')
    const addresses = addressesOf(page)
    await page.goto(`${product.url}/pengaturan/audit`)
    await page.getByText('Alasan: Mencocokkan kartu peserta').waitFor()
    const printed = (await page.locator('code').first().textContent()) ?? ''
    await page.getByRole('textbox', { name: /Sidik dari laporan/ }).fill(printed)
    await page.getByRole('button', { name: 'Periksa rantai' }).click()
    await page.getByText(/^Rantai utuh, \d+ catatan diperiksa\.$/).waitFor()
    await page.getByText(/^Sidik dari laporan cocok dengan catatan nomor \d+\.$/).waitFor()
    expect(await faultsOf(page)).toEqual([])

    await page.getByRole('link', { name: 'Siapa melihat orang ini?' }).click()
    await page.getByRole('textbox', { name: 'NIP atau NIK' }).fill(nik)
    await page.getByRole('button', { name: 'Cari' }).click()
    await page.getByRole('row', { name: /Uji operator.*menampilkan NIK lengkap/ }).waitFor()
    expect(await faultsOf(page)).toEqual([])

    await page.getByRole('link', { name: 'Apa yang dilihat akun ini?' }).click()
    await page.getByRole('combobox', { name: 'Akun' }).selectOption({ label: 'Uji operator' })
    await page.getByRole('row', { name: /pekerja.*menampilkan NIK lengkap/ }).waitFor()
    expect(await page.content()).not.toMatch(/Siti Pekerja|Agus Contoh/)
    expect(addresses.filter(address => /\d{16}/.test(address))).toEqual([])
    expect(errors).toEqual([])
    await context.close()
  })

  it('erase her, after which nobody finds her', async () => {
    const { page, context, errors } = await product.signIn('pengelola')
    const addresses = addressesOf(page)
    await page.goto(`${product.url}/pengaturan/privasi`)
    await page.getByRole('textbox', { name: 'NIP atau NIK' }).fill(nik)
    await page.getByRole('button', { name: 'Lihat yang akan dihapus' }).click()
    await page.getByRole('textbox', { name: 'Alasan' }).fill('Permintaan tertulis 12/XI')
    await page.getByRole('textbox', { name: /^Ketik “hapus”/ }).fill('hapus')
    expect(await faultsOf(page)).toEqual([])
    await page.getByRole('button', { name: 'Hapus data orang ini' }).click()
    await page.getByText(/^Data orang dengan kode .+ sudah dihapus\.$/).waitFor()
    await page.getByRole('row', { name: /pekerja.*Permintaan tertulis 12\/XI/ }).waitFor()
    expect(await page.content()).not.toContain(nik)
    expect(addresses.filter(address => /\d{16}/.test(address))).toEqual([])
    expect(errors).toEqual([])
    await context.close()

    const operator = await product.signIn('operator')
    await operator.page.goto(`${product.url}/belum?nip=${nip}`)
    await operator.page.getByRole('heading', { name: 'Agus Contoh' }).waitFor()
    expect(await operator.page.content()).not.toContain('Siti Pekerja')
    await operator.page.goto(`${product.url}/impor`)
    await operator.page.getByText(/Berkas asli dihapus .+ memuat orang yang datanya dihapus\./).waitFor()
    expect(operator.errors).toEqual([])
    await operator.context.close()
  })
})

async function addAlias(page: Page, alias: string): Promise<void> {
  await page.getByLabel('Tambah nama lain').fill(alias)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: `Hapus nama lain ${alias}` }).waitFor()
}

/** Every address the page asked for, as it comes. */
function addressesOf(page: Page): string[] {
  const addresses: string[] = []
  page.on('request', request => addresses.push(request.url()))
  return addresses
}
