import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeSampleCity } from '../../mocks/sample-city.ts'
import { filesOfMonth } from '../../mocks/sample-files.ts'
import { faultsOf } from './faults-of.ts'
import { type RunningProduct, startProduct } from './running-product.ts'

/**
 * Every screen, for the people who see it, on a desk and on a phone, light and
 * dark: nobody is shut out (axe), nothing runs off the side, nothing fails.
 */
const screensOf = {
  operator: [
    '/',
    '/opd',
    '/opd/disbudpar',
    '/belum',
    '/ucj',
    '/impor',
    '/laporan',
    '/pengaturan/jawaban',
    '/pengaturan/nip-berganti',
  ],
  sekretaris: ['/', '/belum', '/laporan', '/impor'],
  perencana: ['/', '/opd/dinkes', '/ucj'],
  pengelola: [
    '/',
    '/pengaturan/pengguna',
    '/pengaturan/opd',
    '/pengaturan/opd?edit=disbudpar',
    '/pengaturan/audit',
    '/pengaturan/audit?tab=person',
    '/pengaturan/audit?tab=account&account=operator',
    '/pengaturan/privasi',
    '/pengaturan/jawaban',
  ],
} as const

const views = [
  { width: 1440, height: 1000 },
  { width: 360, height: 740 },
] as const

describe('every screen', () => {
  let product: RunningProduct

  beforeAll(async () => {
    product = await startProduct()
    await product.createUser({ username: 'operator', role: 'operator' })
    await product.createUser({ username: 'sekretaris', role: 'secretary', agencyId: 'disbudpar' })
    await product.createUser({ username: 'perencana', role: 'planner' })
  })
  afterAll(() => product?.close())

  it.each(views)('is whole before any data is there: %o', async view => {
    const { page, context, errors } = await product.signIn('operator', view)
    await stretchMotion(page)
    for (const path of screensOf.operator.filter(path => path !== '/opd/disbudpar')) {
      await openScreen(page, product.url + path)
      await expectNoFaults(page, path)
    }
    expect(errors).toEqual([])
    await context.close()
  })

  describe('with two months of the sample city', () => {
    beforeAll(async () => {
      for (const month of makeSampleCity().months.slice(-2)) {
        await product.load('operator', await filesOfMonth(month))
      }
      await leaveDraft(product)
    })

    const cases = Object.entries(screensOf).flatMap(([username, paths]) =>
      views.map(view => ({ username, paths, view, name: `${username} ${view.width}` })),
    )
    it.each(cases)('$name', async ({ username, paths, view }) => {
      const { page, context, errors } = await product.signIn(username, view)
      await stretchMotion(page)
      for (const path of paths) {
        await openScreen(page, product.url + path)
        await expectNoFaults(page, path)
      }
      expect(errors).toEqual([])
      await context.close()
    })
  })
})

/** A draft with questions, rows set aside and rows changed stands open on the import screen. */
async function leaveDraft(product: RunningProduct): Promise<void> {
  const form = new FormData()
  form.set('file', new File([untidyRoster], 'pegawai-per-31-desember-2025.csv'))
  const headers = { cookie: await product.cookieOf('operator'), origin: new URL(product.url).origin }
  const response = await fetch(`${product.url}/api/imports`, { method: 'POST', headers, body: form })
  if (response.status !== 201) throw new Error(`not uploaded: ${await response.text()}`)
}

const untidyRoster = `NIP,Nama,OPD,Jabatan
198501012010011001,Agus Contoh,Dinas Kesehatan,Perawat
198601012010012003,Siti Contoh,Dinas Kesehatn,sda
19880101201001100,Wati Contoh,Dinas Kesehatan,Perawat
19890101201001100,Yudi Contoh,Dinas Kesehatan,Perawat
198501012010011001,Agus Contoh,Dinas Perhubungan,Perawat
`

/** What fades in a tenth of a second takes minutes: seen each time, not once in a hundred runs. */
async function stretchMotion(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Animation.enable')
  await session.send('Animation.setPlaybackRate', { playbackRate: 0.001 })
}

async function openScreen(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.waitForLoadState('networkidle')
}

/** In the light and in the dark, as the machine's owner switches between them. */
async function expectNoFaults(page: Page, path: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.waitForFunction(
      scheme => document.documentElement.dataset.mantineColorScheme === scheme,
      colorScheme,
    )
    expect(await faultsOf(page), `${path} ${colorScheme}`).toEqual([])
  }
}
