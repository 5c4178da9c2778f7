import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { makeSampleCity } from '../../mocks/sample-city.ts'
import { filesOfMonth, type SampleFile } from '../../mocks/sample-files.ts'
import { nodeCapabilities } from '../../src/server/node-capabilities.ts'
import { launchBrowser } from './launch-browser.ts'
import { readEverything } from './read-everything.ts'

const otherFormats = ['biff8', 'xlsb', 'ods', 'html', 'xlml'] as const

interface Input {
  readonly fileName: string
  readonly bytes: Uint8Array
}

describe('the readers in a browser', () => {
  let browser: Browser
  let page: Page
  let script: string
  let samples: readonly SampleFile[]

  beforeAll(async () => {
    script = await bundle()
    const month = makeSampleCity().months.at(-1)
    if (month === undefined) throw new Error('the sample city has no month')
    samples = await filesOfMonth(month)
    browser = await launchBrowser()
    page = await browser.newPage()
    await page.addScriptTag({ content: script })
  })
  afterAll(() => browser?.close())

  it('need nothing of Node', () => {
    expect(script).not.toMatch(/\bfrom ?["']node:|require\(|browser-external|\bprocess\.|\bBuffer\b/)
  })

  it('give exactly what they give in Node, for every sample file', async () => {
    for (const file of samples) {
      const outcome = await expectSame(file)
      expect(outcome, file.fileName).toMatchObject({ summary: { kind: file.kind } })
      expect(outcome.summary?.counts.read).toBeGreaterThan(0)
    }
  })

  it.each(otherFormats)('give the same for a list in another format (%s)', async bookType => {
    const file = samples.find(({ kind }) => kind === 'memberships')
    const rows = XLSX.read(file?.bytes, { type: 'array', sheetRows: 60 })
    const bytes = new Uint8Array(XLSX.write(rows, { bookType, type: 'array' }) as ArrayBuffer)
    const outcome = await expectSame({ fileName: 'status per 30 November 2025.xls', bytes })
    expect(outcome.summary?.counts.accepted).toBeGreaterThan(40)
  })

  it('refuse a damaged file for the same reason', async () => {
    const [file] = samples as [SampleFile]
    const bytes = file.bytes.slice()
    const middle = bytes.length >> 1
    bytes[middle] = (bytes[middle] ?? 0) ^ 0x10
    expect(await expectSame({ fileName: file.fileName, bytes })).toMatchObject({ refusal: 'file-damaged' })
  })

  async function expectSame({ fileName, bytes }: Input): Promise<Outcome> {
    const here = JSON.stringify(await readEverything(bytes, fileName, nodeCapabilities))
    const there = await page.evaluate(
      ([name, base64]) =>
        (globalThis as unknown as { readHere(name: string, base64: string): Promise<string> }).readHere(
          name,
          base64,
        ),
      [fileName, Buffer.from(bytes).toString('base64')] as const,
    )
    const [wanted, found] = [JSON.parse(here) as Outcome, JSON.parse(there) as Outcome]
    expect(found.summary?.counts).toEqual(wanted.summary?.counts)
    // Compared as text: a difference in a million characters is not worth drawing.
    expect(there === here, `${fileName}: records or issues differ`).toBe(true)
    return found
  }
})

interface Outcome {
  readonly summary?: {
    readonly kind: string
    readonly counts: { readonly read: number; readonly accepted: number }
  }
  readonly refusal?: string
}

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: join(import.meta.dirname, 'read-in-browser.ts'), formats: ['iife'], name: 'readers' },
    },
  })
  const [output] = [built].flat()
  if (output === undefined || !('output' in output)) throw new Error('nothing was bundled')
  return output.output[0].code
}
