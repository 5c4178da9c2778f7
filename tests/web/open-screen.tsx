import { createHash } from 'node:crypto'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { apiHandler } from '../../mocks/api-handler.ts'
import { createTestApi, type TestApi } from '../../mocks/create-test-api.ts'
import { sampleActors } from '../../mocks/fixed-sessions.ts'
import { tariffsOf } from '../../src/api/tariffs-of.ts'
import { readImport } from '../../src/api/use-cases/read-import.ts'
import type { Role } from '../../src/domain/actor.ts'
import { getPlainDate } from '../../src/domain/plain-date.ts'
import { defaultFileLimits } from '../../src/ingest/refusal.ts'
import { nodeCapabilities } from '../../src/server/node-capabilities.ts'
import { renderApp } from './render-app.tsx'
import '../../src/web/texts/index.ts'

/** The server of the screens under test, and the data behind it; every test begins with none. */
export const server = setupServer()
export let testApi: TestApi

/** Stands the API behind the screens of one file of tests. */
export function serveScreens(): void {
  beforeAll(() => server.listen())
  beforeEach(async () => {
    testApi = await createTestApi()
  })
  afterEach(async () => {
    server.resetHandlers()
    await testApi.close()
  })
  afterAll(() => server.close())
}

/** Opens an address as somebody with that role sees it; `null` is signed out. */
export function openScreen(address: string, role: Role | null = 'operator') {
  server.use(apiHandler(testApi.as(role === null ? null : sampleActors[role])))
  return renderApp(address)
}

/** Takes a file in and reads it, past the upload: jsdom's form data does not survive Node's fetch. */
export async function uploadText(
  fileName: string,
  content: string,
  { role = 'operator', asOf }: { role?: Role; asOf?: string } = {},
): Promise<string> {
  const { store, system } = testApi
  const {
    stored: { id },
  } = await store.for(sampleActors[role]).imports.create({
    fileName,
    bytes: new TextEncoder().encode(content),
    sha256: createHash('sha256').update(content).digest('hex'),
    kind: null,
    asOf: asOf === undefined ? null : getPlainDate(asOf),
    agencyId: null,
    at: new Date(),
  })
  const capabilities = nodeCapabilities
  await readImport(id, { system, capabilities, limits: defaultFileLimits, tariffs: tariffsOf(store) })
  return id
}

/** Takes in a file that asks nothing, and commits it. */
export async function load(fileName: string, content: string, asOf: string): Promise<void> {
  const id = await uploadText(fileName, content, { asOf })
  const response = await testApi.as(sampleActors.operator).fetch(
    new Request(`http://pantau.test/api/imports/${id}/commit`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin' },
    }),
  )
  if (!response.ok) throw new Error(`commit: ${response.status} ${await response.text()}`)
}

/** Two civil servants of two agencies. */
export const rosterCsv = `NIP,Nama,OPD,Jabatan
198501012010011001,Agus Contoh,Dinas Kesehatan,Perawat
198701012010011002,Tono Contoh,Dinas Kebudayaan dan Pariwisata,Analis Kebijakan
`
