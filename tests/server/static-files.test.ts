import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '../../src/server/config.ts'
import { type RunningServer, startServer } from '../../src/server/start-server.ts'
import { testLog, testLogLevel } from '../leaks/test-log.ts'
import { sendRaw } from './raw-http.ts'

const secret = 'rahasia-yang-tidak-keluar'
const page = '<!doctype html><title>Pantau Asuh</title>'
const script = 'export const isHere = true'

/** Left in the served folder by mistake: hidden, or of a kind that no page asks for. */
const leftovers = [
  ...['.env', '.env.json', '.rahasia.html', '.git/config', '.git/catatan.txt', '.git/HEAD.json'],
  ...[
    'assets/.app.js',
    'assets/.vite/manifest.json',
    '.well-known/rahasia.txt',
    '..rahasia.txt',
    '.../a.txt',
  ],
  ...['ledger.sqlite', 'ledger.sqlite.head', 'ledger.sqlite-wal', 'key', 'key.pem', 'assets/app-1a2b.js.map'],
  ...['cadangan.zip', 'assets/app.ts', 'assets/.hidden/b.css', 'index.html.bak', 'index.html~'],
]

let folder: string
let server: RunningServer
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'static-files-'))
  const dist = join(folder, 'dist')
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  write('dist/index.html', page)
  write('dist/assets/app-1a2b.js', script)
  for (const name of leftovers) write(`dist/${name}`, secret)
  for (const name of ['luar.txt', 'luar/dalam.json', 'index.html', 'assets/luar.js']) write(name, secret)
  symlinkSync(join(folder, 'luar.txt'), join(dist, 'tautan.txt'))
  symlinkSync('../../luar.txt', join(dist, 'assets', 'tautan.js'))
  symlinkSync(join(folder, 'luar'), join(dist, 'folder'))
  symlinkSync('/etc', join(dist, 'etc.txt'))
  const config = readConfig({ PORT: '0', DATA_DIR: join(folder, 'data'), LOG_LEVEL: testLogLevel })
  server = await startServer(config, { distFolder: dist, logTo: testLog })
})
afterAll(async () => {
  await server?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Exactly these bytes as the address, which a browser would tidy first. */
const get = (address: string) =>
  sendRaw(server.url, `GET ${address} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`)

const hexOf = (text: string) => `%${text.charCodeAt(0).toString(16).padStart(2, '0')}`
/** The same name as it may be written. */
const spellings = (name: string) => [
  `/${name}`,
  `//${name}`,
  `/./${name}`,
  `/assets/../${name}`,
  `/assets/%2e%2e/${name}`,
  `/${name.replaceAll('.', '%2e')}`,
  `/${name.replaceAll('.', '%2E')}`,
  `/${name.replaceAll('/', '%2f')}`,
  `/${name.replaceAll('/', '\\')}`,
  `/${name.replace(/./gs, hexOf)}`,
  `/${name}%00`,
  `/${name}%00.js`,
  `/${name}\0.js`,
  `/${name}?x=.js`,
  `/${name}#.js`,
  `/${name}/`,
  `/${name};.js`,
]

describe('of the served folder', () => {
  it('the page and what it asks for are given', async () => {
    expect((await get('/')).body).toContain(page)
    expect((await get('/assets/app-1a2b.js')).body).toContain(script)
    expect((await get('/assets/../index.html')).body).toContain(page)
  })

  it.each(leftovers)('nothing of %s, however it is spelt', async name => {
    for (const address of spellings(name)) {
      const { status, body } = await get(address)
      expect([address, body.includes(secret)]).toEqual([address, false])
      expect([address, [200, 400, 404].includes(status)]).toEqual([address, true])
    }
  })

  it('nothing that a link leads out to', async () => {
    const links = [
      'tautan.txt',
      'assets/tautan.js',
      'folder/dalam.json',
      'folder',
      'etc.txt',
      'etc.txt/passwd',
    ]
    for (const address of links.flatMap(spellings)) {
      const { body } = await get(address)
      expect([address, body.includes(secret) || body.includes('root:')]).toEqual([address, false])
    }
  })

  it('nothing beside it, by any way up', async () => {
    const dots = ['..', '%2e%2e', '.%2e', '%2E.', '..%00', '%252e%252e', '..\0', '..;', '%c0%ae%c0%ae']
    const slashes = ['/', '%2f', '\\', '%5c', '%252f', '//', '/./']
    const files = ['luar.txt', 'luar/dalam.json', 'index.html', 'assets/luar.js', 'data/ledger.sqlite.head']
    for (const up of dots.flatMap(dot => slashes.map(slash => `${dot}${slash}`))) {
      for (const address of files.flatMap(file => [`/${up}${file}`, `/assets/${up}${up}${file}`])) {
        const { body } = await get(address)
        expect([address, body.includes(secret) || body.includes('"mac"')]).toEqual([address, false])
      }
    }
  })
})
