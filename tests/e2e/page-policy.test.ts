import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeSampleCity } from '../../mocks/sample-city.ts'
import { filesOfMonth } from '../../mocks/sample-files.ts'
import { type RunningProduct, type SignedInPage, startProduct } from './running-product.ts'

/** What the page is not allowed to do, in a real browser: its own screens never try, and what got in cannot. */
describe('the page’s policy', () => {
  let product: RunningProduct
  let operator: SignedInPage

  beforeAll(async () => {
    product = await startProduct()
    await product.createUser({ username: 'operator', role: 'operator' })
    for (const month of makeSampleCity().months.slice(-2))
      await product.load('operator', await filesOfMonth(month))
    operator = await product.signIn('operator')
    await listen(operator.page)
  })
  afterAll(() => product?.close())

  it('is kept by every screen, and by what opens on them', async () => {
    const { page } = operator
    const { url } = product
    for (const path of [
      '/',
      '/opd',
      '/opd/disbudpar',
      '/ucj',
      '/impor',
      '/laporan',
      '/pengaturan/jawaban',
      '/belum',
    ]) {
      await page.goto(url + path)
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      await page.waitForLoadState('networkidle')
      expect([path, await breaches(page)]).toEqual([path, []])
    }
    // Dialogs, menus and lists bring styles of their own.
    for (const button of await page.getByRole('button', { expanded: false }).all()) {
      if (!(await button.isVisible()) || !(await button.isEnabled())) continue
      await button.click()
      await page.keyboard.press('Escape')
    }
    expect(await breaches(page)).toEqual([])
  })

  it('styles what the library writes into the page: its colours are there', async () => {
    const { page } = operator
    await page.goto(product.url)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    const styles = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLStyleElement>('style[data-mantine-styles]')].map(
        style => style.sheet?.cssRules.length ?? 0,
      ),
    )
    expect(styles.length).toBeGreaterThan(0)
    expect(Math.min(...styles)).toBeGreaterThan(0)
  })

  const injections: [string, string][] = [
    ['a script element', '<script>window.entered = true</script>'],
    ['an event handler', '<img src="data:," onerror="window.entered = true">'],
    ['an address that is a script', '<a id="lure" href="javascript:window.entered = true">x</a>'],
    ['a frame with a page of its own', '<iframe srcdoc="<script>parent.entered = true</script>"></iframe>'],
    ['a script of another site', '<script src="https://jahat.test/x.js"></script>'],
    ['a style that would spy on fields', '<style>h1 { background: url("https://jahat.test/?x") }</style>'],
    ['another base for addresses', '<base href="https://jahat.test/">'],
    ['an object', '<object data="data:text/html,<script>parent.entered=true</script>"></object>'],
  ]

  it.each(injections)('stops %s that got into the page', async (_, html) => {
    const { page } = operator
    await page.goto(product.url)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    const entered = await page.evaluate(async text => {
      // A fragment made like this runs its scripts, as one that the server had written would.
      document.body.append(document.createRange().createContextualFragment(text))
      document.getElementById('lure')?.click()
      await new Promise(resolve => setTimeout(resolve, 300))
      return 'entered' in window
    }, html)
    expect(entered).toBe(false)
    // A frame's breach is told to the frame alone.
    if (!html.includes('<iframe')) expect(await breaches(page)).not.toEqual([])
  })

  it('lets no page of others frame it', async () => {
    const page = await operator.context.newPage()
    await page.setContent(`<iframe src="${product.url}/"></iframe>`)
    await page.waitForTimeout(500)
    expect(page.frames().filter(frame => frame.url().startsWith(product.url))).toEqual([])
    await page.close()
  })
})

interface Breach {
  readonly directive: string
  readonly blocked: string
  readonly source: string
}

async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: Breach[] = []
    Object.assign(window, { seen })
    document.addEventListener(
      'securitypolicyviolation',
      ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) => {
        seen.push({
          directive: effectiveDirective,
          blocked: blockedURI,
          source: `${sourceFile}:${lineNumber}`,
        })
      },
    )
  })
}

function breaches(page: Page): Promise<Breach[]> {
  return page.evaluate(() => (window as unknown as { seen: Breach[] }).seen)
}
