import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import packed from '../../node_modules/@sparticuz/chromium/package.json' with { type: 'json' }

/** Flags of a browser that stays on this machine; the package's own ones switch web security off. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
]

/** Starts the Chromium that npm installed, or the one named by `CHROMIUM_PATH`. */
export async function launchBrowser(): Promise<Browser> {
  const own = process.env.CHROMIUM_PATH
  if (own !== undefined && own !== '') {
    return chromium.launch({ executablePath: own, args: flags })
  }
  const { executablePath, environment } = await unpackChromium()
  return chromium.launch({ executablePath, args: flags, env: environment })
}

/**
 * Unpacks browser, fonts and libraries once for each version of the package. It
 * unpacks into the temporary folder, whatever version lies there already, so it
 * is given a folder of its own; and it brings the NSS libraries a bare system
 * lacks only where it believes to run on Lambda.
 */
async function unpackChromium(): Promise<{ executablePath: string; environment: Record<string, string> }> {
  const folder = join(process.cwd(), 'node_modules', '.cache', `chromium-${packed.version}`)
  mkdirSync(folder, { recursive: true })
  const before = { ...process.env }
  process.env.TMPDIR = folder
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x'
  process.env.FONTCONFIG_FILE = nameFonts(folder)
  try {
    const { default: packedChromium } = await import('@sparticuz/chromium')
    const executablePath = await packedChromium.executablePath()
    if (!existsSync(executablePath)) throw new Error('Chromium could not be unpacked')
    return { executablePath, environment: withoutGaps(process.env) }
  } finally {
    // What the package sets is for the browser alone, not for servers the tests start.
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
    Object.assign(process.env, before)
  }
}

/** The package's own font list names a folder of Lambda's; without a font a page has no text at all. */
function nameFonts(folder: string): string {
  const file = join(folder, 'fonts.conf')
  const list = `<fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>`
  writeFileSync(file, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">${list}`)
  return file
}

function withoutGaps(environment: NodeJS.ProcessEnv): Record<string, string> {
  const kept = Object.entries(environment).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  return { ...Object.fromEntries(kept), TMPDIR: '/tmp' }
}
