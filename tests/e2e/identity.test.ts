import { createHmac } from 'node:crypto'
import type { BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsOf } from './faults-of.ts'
import { password, type RunningProduct, startProduct } from './running-product.ts'

const newPassword = 'perahu biru di teluk tenang'

/** One agency misspelt, so that there is something to answer. */
const rosterCsv = `NIP,Nama,OPD,Jabatan
198501012010011001,Agus Contoh,Dinas Kesehatan,Perawat
198601012010012003,Siti Contoh,Dinas Kesehatn,Bidan
`
const rosterName = 'daftar-pegawai-per-30-november-2025.csv'

describe('who is who', () => {
  let product: RunningProduct

  beforeAll(async () => {
    product = await startProduct()
    for (const username of [
      'operator',
      'operator2',
      'dua.langkah',
      'berkas',
      'lama',
      'aplikasi',
      'cadangan',
    ]) {
      await product.createUser({ username, role: 'operator' })
    }
    await product.createUser({ username: 'baru', role: 'operator', mustChangePassword: true })
  })
  afterAll(() => product?.close())

  const freshPage = async () => {
    const context = await product.browser.newContext({ locale: 'id-ID', reducedMotion: 'reduce' })
    return { context, page: await context.newPage() }
  }

  it('leads a new person past their own password to where they wanted', async () => {
    const { page, context } = await freshPage()
    await page.goto(`${product.url}/impor`)
    await signInHere(page, 'baru')
    await page.getByRole('heading', { name: 'Buat kata sandi Anda sendiri' }).waitFor()
    // Neither another address nor the API leads around it.
    await page.goto(`${product.url}/opd`)
    await page.getByRole('heading', { name: 'Buat kata sandi Anda sendiri' }).waitFor()
    expect(await page.evaluate(async () => (await fetch('/api/agencies')).status)).toBe(403)
    await page.getByLabel('Kata sandi sementara').fill(password)
    await page.getByLabel('Kata sandi baru').fill('katasandi12345')
    await page.getByText('Terlalu umum dan mudah ditebak').waitFor()
    await page.getByLabel('Kata sandi baru').fill(newPassword)
    expect(await faultsOf(page)).toEqual([])
    await page.getByLabel('Ulangi kata sandi').fill(newPassword)
    await page.getByRole('button', { name: 'Simpan kata sandi' }).click()
    await page.waitForURL(`${product.url}/opd`)
    await page.getByRole('heading', { level: 1, name: /OPD|Belum ada data/ }).waitFor()
    await context.close()
  })

  it('turns on two-step verification and asks for it from then on', async () => {
    const { page, context } = await product.signIn('dua.langkah')
    await page.goto(`${product.url}/akun`)
    await page.getByRole('button', { name: 'Aktifkan' }).click()
    await page.getByLabel('Kata sandi sekarang').fill(password)
    await page.getByRole('button', { name: 'Lanjut' }).click()
    await page.getByRole('img', { name: /Kode QR/ }).waitFor()
    expect(await faultsOf(page)).toEqual([])
    const secret = ((await page.locator('form code').textContent()) ?? '').replaceAll(' ', '')
    await page.getByLabel('Kode 6 angka').fill(codeOf(secret))
    await page.getByRole('button', { name: 'Aktifkan' }).click()
    await page.getByRole('heading', { name: 'Simpan kode cadangan' }).waitFor()
    expect(await page.getByRole('button', { name: 'Selesai' }).isDisabled()).toBe(true)
    expect(await faultsOf(page)).toEqual([])
    const recovery = (await page.locator('li code').first().textContent()) ?? ''
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Unduh' }).click()
    expect((await download).suggestedFilename()).toBe('kode-cadangan-pantau-asuh.txt')
    await page.getByLabel('Sudah saya simpan').check()
    await page.getByRole('button', { name: 'Selesai' }).click()
    await page.getByText('Verifikasi dua langkah sudah aktif.').waitFor()
    expect(await page.content()).not.toContain(recovery)
    await context.close()

    const again = await freshPage()
    await again.page.goto(`${product.url}/ucj`)
    await signInHere(again.page, 'dua.langkah')
    await again.page.getByRole('heading', { name: 'Verifikasi dua langkah' }).waitFor()
    expect(await faultsOf(again.page)).toEqual([])
    await again.page.getByRole('button', { name: 'Pakai kode cadangan' }).click()
    await again.page.getByLabel('Kode cadangan').fill('salah-salah')
    await again.page.getByRole('button', { name: 'Verifikasi' }).click()
    await again.page.getByText('Kode cadangan tidak cocok').waitFor()
    await again.page.getByLabel('Kode cadangan').fill(recovery)
    await again.page.getByRole('button', { name: 'Verifikasi' }).click()
    await again.page.getByText('Tersisa 9 kode').waitFor()
    await again.page.getByRole('button', { name: 'Lanjut' }).click()
    await again.page.waitForURL(`${product.url}/ucj`)
    await again.context.close()
  })

  it('keeps chosen answers over an ended session, and sends them once after signing in', async () => {
    const { page, context } = await product.signIn('berkas')
    await page.goto(`${product.url}/impor`)
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: rosterName, mimeType: 'text/csv', buffer: Buffer.from(rosterCsv) })
    await page.getByText('“Dinas Kesehatn”: OPD mana yang dimaksud?').waitFor()
    const answer = page.getByRole('main').locator('article').getByRole('combobox').first()
    await choose(answer, 'Dinas Perhubungan')
    const patches = watchCalls(page, 'PATCH', '/api/imports/')
    product.endSessions()
    await page.getByRole('button', { name: 'Pakai 1 jawaban' }).click()
    const dialog = page.getByRole('dialog', { name: 'Masuk lagi' })
    await dialog.getByText('Yang baru saja Anda kirim belum tersimpan.').waitFor()
    expect(await dialog.getByLabel('Nama pengguna').inputValue()).toBe('berkas')
    // Meanwhile the page itself asks for this and that as well: one question all the same.
    expect(await page.getByRole('dialog').count()).toBe(1)
    expect(await faultsOf(page)).toEqual([])
    await dialog.getByLabel('Kata sandi', { exact: true }).fill('bukan kata sandinya')
    await dialog.getByRole('button', { name: 'Masuk', exact: true }).click()
    await dialog.getByText('tidak cocok').waitFor()
    await dialog.getByLabel('Kata sandi', { exact: true }).fill(password)
    await dialog.getByRole('button', { name: 'Masuk', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => patches.statuses, { timeout: 30_000 }).toEqual([401, 200])
    await page.waitForLoadState('networkidle')
    expect(patches.statuses).toEqual([401, 200])
    expect(patches.bodies.at(-1)).toContain('dishub')
    await context.close()
  })

  it.each([
    { username: 'aplikasi', kind: 'the app', wrong: 'Dinas Kesehtan' },
    { username: 'cadangan', kind: 'the recovery codes', wrong: 'Dinas Kesehaten' },
  ])('keeps them over the second step too, with a code of $kind', async ({ username, kind, wrong }) => {
    const { page, context } = await product.signIn(username)
    const { secret, recoveryCodes } = await enrolHere(page)
    await page.goto(`${product.url}/impor`)
    const content = rosterCsv.replace('Dinas Kesehatn', wrong).replace('Siti', username)
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: `${username}.csv`, mimeType: 'text/csv', buffer: Buffer.from(content) })
    await page.getByText(`“${wrong}”: OPD mana yang dimaksud?`).waitFor()
    await choose(page.getByRole('combobox', { name: `“${wrong}”` }), 'Dinas Perhubungan')
    const patches = watchCalls(page, 'PATCH', '/api/imports/')
    product.endSessions()
    await page.getByRole('button', { name: 'Pakai 1 jawaban' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Kata sandi', { exact: true }).fill(password)
    await dialog.getByRole('button', { name: 'Masuk', exact: true }).click()
    await dialog.getByRole('heading', { name: 'Verifikasi dua langkah' }).waitFor()
    expect(await faultsOf(page)).toEqual([])
    await dialog.getByLabel('Kode 6 angka').fill('000000')
    await dialog.getByRole('button', { name: 'Verifikasi' }).click()
    await dialog.getByText('Kode tidak cocok').waitFor()
    if (kind === 'the app') {
      // The code of now confirmed the device; the next one is taken half a minute early.
      await dialog.getByLabel('Kode 6 angka').fill(codeOf(secret, Date.now() + 30_000))
      await dialog.getByRole('button', { name: 'Verifikasi' }).click()
    } else {
      await dialog.getByRole('button', { name: 'Pakai kode cadangan' }).click()
      await dialog.getByLabel('Kode cadangan').fill(recoveryCodes[0]?.toLowerCase().replace('-', ' ') ?? '')
      await dialog.getByRole('button', { name: 'Verifikasi' }).click()
      await dialog.getByText('Tersisa 9 kode').waitFor()
      expect(await faultsOf(page)).toEqual([])
      expect(patches.statuses).toEqual([401])
      // In again: nothing says any more that the session is over.
      expect(await dialog.getByText('Sesi Anda berakhir').count()).toBe(0)
      await dialog.getByRole('button', { name: 'Lanjut' }).click()
    }
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => patches.statuses, { timeout: 30_000 }).toEqual([401, 200])
    await page.waitForLoadState('networkidle')
    expect(patches.statuses).toEqual([401, 200])
    expect(patches.bodies.at(-1)).toContain('dishub')
    await context.close()
  })

  it('keeps a dialog and its words when twelve hours are over', async () => {
    const bytes = new TextEncoder().encode(rosterCsv.replace('Kesehatn', 'Kesehatan'))
    await product.load('lama', [{ fileName: rosterName, kind: 'roster', asOf: '2025-11-30', bytes }])
    const { page, context } = await product.signIn('lama')
    await page.goto(`${product.url}/impor`)
    await page.getByRole('button', { name: `Tarik kembali ${rosterName}`, exact: true }).click()
    const withdraw = page.getByRole('dialog', { name: /Tarik kembali/ })
    await withdraw.getByText('Ikut ditarik').or(withdraw.getByText(rosterName)).first().waitFor()
    await withdraw.getByRole('textbox').fill('berkas bulan lalu, salah unggah')
    product.ageSessions()
    const withdrawals = watchCalls(page, 'POST', '/withdraw')
    await withdraw.getByRole('button', { name: 'Tarik kembali' }).click()
    const dialog = page.getByRole('dialog', { name: 'Masuk lagi' })
    await dialog.waitFor()
    // Escape must not close what waits behind.
    await page.keyboard.press('Escape')
    await dialog.getByLabel('Kata sandi', { exact: true }).fill(password)
    await page.keyboard.press('Enter')
    await page.getByText(/Ditarik .*: berkas bulan lalu, salah unggah/).waitFor()
    expect(withdrawals.statuses).toEqual([401, 200])
    await context.close()
  })

  it.each([
    { width: 1440, height: 900, colorScheme: 'light' },
    { width: 360, height: 740, colorScheme: 'dark' },
  ] as const)('shuts nobody out of the accounts, their panel and the own account: %o', async view => {
    const { page, context, errors } = await product.signIn('pengelola', view)
    await page.goto(`${product.url}/pengaturan/pengguna`)
    await page.getByRole('button', { name: 'Ubah akun Uji operator2' }).click()
    const panel = page.getByRole('dialog')
    await panel.getByRole('button', { name: 'Nonaktifkan akun' }).click()
    await panel.getByText('langsung keluar dari semua perangkat').waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Tambah pengguna' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Buat akun' }).click()
    expect(await faultsOf(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /Akun Administrator/ }).click()
    await page.getByRole('menuitem', { name: /Akun saya/ }).click()
    await page.getByRole('heading', { name: 'Identitas' }).waitFor()
    expect(await faultsOf(page)).toEqual([])
    expect(errors).toEqual([])
    await context.close()
  })

  it('gives somebody else a fresh page, and sends nothing in their name', async () => {
    const { page, context } = await product.signIn('operator')
    const other = await context.newPage()
    await other.goto(`${product.url}/opd`)
    await other.getByRole('button', { name: /Akun Uji operator/ }).waitFor()
    await page.goto(`${product.url}/impor`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    product.endSessions()
    // Not by the mouse: where the other window met the end first and told it, the dialog lies over the link.
    await page.getByRole('link', { name: 'OPD', exact: true }).first().dispatchEvent('click')
    const dialog = page.getByRole('dialog', { name: 'Masuk lagi' })
    await dialog.getByLabel('Nama pengguna').fill('operator2')
    await dialog.getByLabel('Kata sandi', { exact: true }).fill(password)
    const loaded = page.waitForEvent('load')
    await dialog.getByRole('button', { name: 'Masuk', exact: true }).click()
    await loaded
    await page.waitForURL(`${product.url}/`)
    await page.getByRole('button', { name: /Akun Uji operator2/ }).waitFor()
    // Nor does any other window go on in the name of the one before.
    await other.getByRole('button', { name: /Akun Uji operator2/ }).waitFor()
    await context.close()
  })

  it('signs out in every window, and Back shows nothing', async () => {
    const { page, context } = await product.signIn('operator')
    const other = await context.newPage()
    await other.goto(`${product.url}/pengaturan/jawaban`)
    await other.getByRole('heading', { level: 1 }).waitFor()
    await page.goto(`${product.url}/opd`)
    await page.getByRole('link', { name: 'Impor data' }).first().click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.evaluate(() => sessionStorage.setItem('pantau-asuh.unsent-files.operator', '[]'))
    await page.getByRole('button', { name: /Akun Uji operator/ }).click()
    await page.getByRole('menuitem', { name: 'Keluar' }).click()
    await page.getByRole('heading', { name: 'Masuk' }).waitFor()
    await other.getByRole('heading', { name: 'Masuk' }).waitFor()
    expect(await page.evaluate(() => sessionStorage.getItem('pantau-asuh.unsent-files.operator'))).toBe(null)
    await page.goBack()
    await page.getByRole('heading', { name: 'Masuk' }).waitFor()
    expect(await page.content()).not.toContain('Uji operator')
    expect(await statusOfMe(context, product.url)).toBe(401)
    await context.close()
  })

  it('says two minutes before that an idle session ends, keeps it on request, and covers the page once it is over', async () => {
    const { page, context } = await freshPage()
    await page.clock.install()
    await page.goto(`${product.url}/opd`)
    await signInHere(page, 'operator')
    await page.getByRole('heading', { level: 1, name: /OPD|Belum ada data/ }).waitFor()
    await page.waitForLoadState('networkidle')
    await page.clock.fastForward('28:10')
    await page.getByText('sesi Anda berakhir dalam 2 menit').waitFor()
    await page.getByRole('button', { name: 'Tetap masuk' }).click()
    await page.getByText('sesi Anda berakhir').waitFor({ state: 'detached' })
    product.endSessions()
    await page.clock.fastForward('30:10')
    await page.getByRole('dialog', { name: 'Masuk lagi' }).waitFor()
    await context.close()
  })
})

async function signInHere(page: Page, username: string): Promise<void> {
  await page.getByLabel('Nama pengguna').fill(username)
  await page.getByLabel('Kata sandi', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Masuk' }).click()
}

/** Enrols a second device for whoever is signed in, without its screens. */
async function enrolHere(page: Page): Promise<{ secret: string; recoveryCodes: string[] }> {
  const send = (path: string, body: object) =>
    page.evaluate(
      async ([path, body]) => {
        const headers = { 'content-type': 'application/json' }
        const answer = await fetch(path as string, { method: 'POST', headers, body: JSON.stringify(body) })
        if (!answer.ok) throw new Error(await answer.text())
        return answer.json()
      },
      [path, body] as const,
    )
  const device = await send('/api/me/two-factor', { password })
  await send('/api/me/two-factor/confirm', { code: codeOf(device.secret) })
  return device
}

async function choose(answer: Locator, label: string): Promise<void> {
  await answer.selectOption({ label })
}

/** What a call said and how it was answered, in their order. */
function watchCalls(page: Page, method: string, path: string) {
  const seen = { statuses: [] as number[], bodies: [] as (string | null)[] }
  page.on('response', response => {
    const request = response.request()
    if (request.method() !== method || !response.url().includes(path)) return
    seen.statuses.push(response.status())
    seen.bodies.push(request.postData())
  })
  return seen
}

async function statusOfMe(context: BrowserContext, url: string): Promise<number> {
  return (await context.request.get(`${url}/api/me`)).status()
}

/** What an authenticator app shows (RFC 6238: SHA-1, six digits, thirty seconds). */
function codeOf(secret: string, at = Date.now()): string {
  const bits = [...secret].map(letter => base32.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)))
  const hash = createHmac('sha1', key).update(counter).digest()
  const offset = (hash.at(-1) ?? 0) & 15
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
