import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { get } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, type TLSSocket } from 'node:tls'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readConfig } from '../../src/server/config.ts'
import { type RunningServer, startServer } from '../../src/server/start-server.ts'
import { readTlsFiles } from '../../src/server/tls-files.ts'
import { testLog, testLogLevel } from '../leaks/test-log.ts'
import { makeCertificate, type Wishes } from './make-certificate.ts'

let folder: string
let server: RunningServer | null = null

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pantau-asuh-tls-'))
})
afterEach(async () => {
  await server?.close()
  server = null
  rmSync(folder, { recursive: true, force: true })
})

async function start(): Promise<RunningServer> {
  const { certFile, keyFile } = makeCertificate(folder, { name: 'pertama.test' })
  server = await startServer(
    readConfig({
      PORT: '0',
      DATA_DIR: join(folder, 'data'),
      LOG_LEVEL: testLogLevel,
      TLS_CERT_FILE: certFile,
      TLS_KEY_FILE: keyFile,
    }),
    { distFolder: join(folder, 'dist'), logTo: testLog },
  )
  return server
}

function shakeHands(url: string, options: object = {}): Promise<{ name: string; protocol: string | null }> {
  const { port } = new URL(url)
  return new Promise((resolve, reject) => {
    const socket: TLSSocket = connect(
      { host: '127.0.0.1', port: Number(port), rejectUnauthorized: false, ...options },
      () => {
        const { CN } = socket.getPeerCertificate().subject
        resolve({ name: String(CN), protocol: socket.getProtocol() })
        socket.destroy()
      },
    )
    socket.once('error', reject)
  })
}

describe('with a certificate of its own the server', () => {
  test('answers by TLS and tells browsers to come no other way', async () => {
    const { url } = await start()
    expect(url).toMatch(/^https:/)
    const headers = await new Promise<NodeJS.Dict<string | string[]>>((resolve, reject) => {
      get(`${url}/api/health`, { rejectUnauthorized: false }, response => {
        response.resume()
        resolve(response.headers)
      }).once('error', reject)
    })
    expect(headers['strict-transport-security']).toBe('max-age=31536000')
  })

  test('speaks TLS 1.2 and 1.3, nothing older', async () => {
    const { url } = await start()
    expect(await shakeHands(url)).toMatchObject({ protocol: 'TLSv1.3' })
    expect(await shakeHands(url, { maxVersion: 'TLSv1.2' })).toMatchObject({ protocol: 'TLSv1.2' })
    const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' }
    await expect(shakeHands(url, old)).rejects.toThrow()
  })

  test('takes a renewed one without a restart, and leaves a broken one alone', async () => {
    const { url, renewTls } = await start()
    expect(await shakeHands(url)).toMatchObject({ name: 'pertama.test' })
    const files = makeCertificate(folder, { name: 'kedua.test' })
    await renewTls()
    expect(await shakeHands(url)).toMatchObject({ name: 'kedua.test' })
    writeFileSync(files.certFile, 'setengah')
    await renewTls()
    expect(await shakeHands(url)).toMatchObject({ name: 'kedua.test' })
  })
})

describe('a certificate is refused with what to do', () => {
  const day = 86_400_000
  const refused: [string, Wishes, RegExp][] = [
    ['that has expired', { until: new Date(Date.now() - day / 2) }, /has expired/],
    ['that is not valid yet', { from: new Date(Date.now() + day / 2) }, /not valid before/],
    ['with another one’s key', { wrongKey: true }, /TLS_KEY_FILE is not the key/],
  ]
  test.each(refused)('%s', async (_, wishes, message) => {
    await expect(readTlsFiles(makeCertificate(folder, wishes), new Date())).rejects.toThrow(message)
  })

  test('that is missing, or is none', async () => {
    const files = makeCertificate(folder)
    const missing = { ...files, certFile: join(folder, 'tidak-ada') }
    await expect(readTlsFiles(missing, new Date())).rejects.toThrow(
      /TLS_CERT_FILE .* cannot be read \(ENOENT\)/,
    )
    writeFileSync(files.keyFile, 'bukan kunci')
    await expect(readTlsFiles(files, new Date())).rejects.toThrow(/holds no private key/)
    writeFileSync(files.certFile, 'bukan sertifikat')
    await expect(readTlsFiles(files, new Date())).rejects.toThrow(/holds no certificate/)
  })
})
