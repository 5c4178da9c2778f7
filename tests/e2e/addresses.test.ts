import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningProduct, startProduct } from './running-product.ts'

const nip = '198501012010011001'
const name = 'Zubaidah Langkasari'
const roster = `NIP,Nama,OPD,Jabatan
${nip},${name},Dinas Kesehatan,Perawat
198701012010011002,Tono Contoh,Dinas Kebudayaan dan Pariwisata,Analis Kebijakan
`
/** Parts of a name or number, whatever stands between them. */
const telling = /zubaidah|langkasari|198501012010011001|19850101/i

/** What the browser itself keeps of where it was, and offers to whoever sits down at it next. */
describe('the addresses that a browser keeps', () => {
  let product: RunningProduct

  beforeAll(async () => {
    product = await startProduct()
    await product.createUser({ username: 'operator', role: 'operator' })
    const bytes = new TextEncoder().encode(roster)
    await product.load('operator', [{ fileName: 'pegawai.csv', kind: 'roster', asOf: '2025-11-30', bytes }])
  })
  afterAll(() => product?.close())

  it('name nobody who was searched for or looked at', async () => {
    const { page, context, errors } = await product.signIn('operator')
    await page.goto(`${product.url}/belum?agencyId=dinkes`)
    await page.getByRole('searchbox', { name: 'Cari nama atau NIP' }).fill('zubaidah')
    await page.getByText('ASN cocok dengan “zubaidah”').waitFor()
    expect(page.url()).toBe(`${product.url}/belum?agencyId=dinkes`)
    await page.getByRole('button', { name }).click()
    await page.getByRole('heading', { name }).waitFor()
    expect(await keptBy(page)).not.toMatch(telling)
    const loaded = await page.evaluate(() =>
      performance.getEntriesByType('navigation').map(entry => entry.name),
    )
    expect(loaded).toEqual([`${product.url}/belum?agencyId=dinkes`])
    // A download is remembered with its address, too.
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Unduh CSV' }).click()
    expect((await download).url()).toMatch(/^blob:/)
    expect((await download).suggestedFilename()).not.toMatch(telling)

    await page.goBack()
    await page.getByRole('heading', { name, level: 2 }).waitFor({ state: 'detached' })
    expect(await page.getByRole('searchbox').inputValue()).toBe('zubaidah')
    await page.goForward()
    await page.getByRole('heading', { name, level: 2 }).waitFor()
    await page.getByRole('button', { name: 'Tutup rincian' }).click()
    await page.getByRole('heading', { name, level: 2 }).waitFor({ state: 'detached' })
    await page.getByRole('searchbox').fill(nip)
    await page.getByText(`ASN cocok dengan “${nip}”`).waitFor()
    await page.getByRole('button', { name }).click()
    await page.getByRole('heading', { name, level: 2 }).waitFor()
    expect(await keptBy(page)).not.toMatch(telling)

    // What was in the page's memory is gone with the page: the list, whole and calm.
    await page.reload()
    await page.getByRole('button', { name }).waitFor()
    expect(await page.getByRole('heading', { name, level: 2 }).count()).toBe(0)
    expect(await page.getByRole('searchbox').inputValue()).toBe('')
    expect(page.url()).toBe(`${product.url}/belum?agencyId=dinkes`)
    expect(await keptBy(page)).not.toMatch(telling)
    expect(errors).toEqual([])
    await context.close()
  })

  it('lose at once whom an older one named, and still show them', async () => {
    const { page, context, errors } = await product.signIn('operator')
    await page.goto(`${product.url}/belum?nip=${nip}&search=zubaidah&agencyId=dinkes`)
    await page.getByRole('heading', { name, level: 2 }).waitFor()
    expect(page.url()).toBe(`${product.url}/belum?agencyId=dinkes`)
    expect(await keptBy(page)).not.toMatch(telling)
    await page.getByRole('link', { name: 'Ringkasan' }).first().click()
    await page.waitForURL(`${product.url}/`)
    await page.goBack()
    await page.getByRole('heading', { name, level: 2 }).waitFor()
    expect(page.url()).toBe(`${product.url}/belum?agencyId=dinkes`)
    expect(errors).toEqual([])
    await context.close()
  })
})

/** The window's entries as the browser would restore them. */
async function entriesOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page)
  const { entries } = await session.send('Page.getNavigationHistory')
  await session.detach()
  return JSON.stringify(entries.map(({ url, title }) => [url, title]))
}

/** Entries of the history, this entry's state, storage, navigations and title. */
async function keptBy(page: Page): Promise<string> {
  const said = await page.evaluate(() =>
    JSON.stringify([
      ...[location.href, document.title, history.state, document.cookie],
      ...[localStorage, sessionStorage].map(storage => Object.entries(storage)),
      ...[...document.querySelectorAll('a')].map(link => link.href),
    ]),
  )
  return `${await entriesOf(page)}\n${said}`
}
