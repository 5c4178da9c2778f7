import { createHash } from 'node:crypto'
import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { apiHandler } from '../../../mocks/api-handler.ts'
import { createTestApi, type TestApi } from '../../../mocks/create-test-api.ts'
import { sampleActors } from '../../../mocks/fixed-sessions.ts'
import { readImport } from '../../../src/api/use-cases/read-import.ts'
import { commitDraft } from '../../../src/api/use-cases/settle-import.ts'
import type { Role } from '../../../src/domain/actor.ts'
import { getPlainDate } from '../../../src/domain/plain-date.ts'
import { defaultFileLimits } from '../../../src/ingest/refusal.ts'
import { nodeCapabilities } from '../../../src/server/node-capabilities.ts'
import { renderApp } from '../render-app.tsx'
import '../../../src/web/texts/index.ts'

const roster = `NIP,Nama,OPD,Jabatan
198501012010011001,Agus Contoh,Dinas Kesehatan,Perawat
198601012010012003,Siti Contoh,Dinas Kesehatan,Bidan
198701012010011002,Tono Contoh,Dinas Kebudayaan dan Pariwisata,Analis Kebijakan
`

const server = setupServer()
let testApi: TestApi

beforeAll(async () => {
  testApi = await createTestApi()
  server.listen()
  await loadRoster()
})
afterEach(() => server.resetHandlers())
afterAll(async () => {
  server.close()
  await testApi.close()
})

/** Past the upload, which jsdom's form data does not survive. */
async function loadRoster(): Promise<void> {
  const bytes = new TextEncoder().encode(roster)
  const { store, system } = testApi
  const {
    stored: { id },
  } = await store.for(sampleActors.operator).imports.create({
    fileName: 'daftar.csv',
    bytes,
    sha256: createHash('sha256').update(roster).digest('hex'),
    kind: 'roster',
    asOf: getPlainDate('2025-11-30'),
    agencyId: null,
    at: new Date(),
  })
  const tariffs = async () => []
  await readImport(id, { system, capabilities: nodeCapabilities, limits: defaultFileLimits, tariffs })
  await commitDraft(system, id, { username: sampleActors.operator.username, at: new Date() })
}

function open(address: string, role: Role = 'operator') {
  server.use(apiHandler(testApi.as(sampleActors[role])))
  return renderApp(address)
}

const names = () =>
  within(screen.getByRole('table'))
    .getAllByRole('button', { name: /Contoh$/ })
    .map(button => button.textContent)

test('the title is the finding, and the rows are the people', async () => {
  open('/belum')
  expect(await screen.findByRole('heading', { name: '3 ASN belum menjadi orang tua asuh' })).toBeVisible()
  await waitFor(() => expect(names()).toEqual(['Agus Contoh', 'Siti Contoh', 'Tono Contoh']))
})

test('an address with filters shows exactly their people, and its downloads carry them', async () => {
  open('/belum?agencyId=dinkes&state=none&sort=-name')
  expect(
    await screen.findByRole('heading', { name: '2 ASN Dinas Kesehatan belum mendaftarkan pekerja' }),
  ).toBeVisible()
  await waitFor(() => expect(names()).toEqual(['Siti Contoh', 'Agus Contoh']))
  const excel = new URL(
    screen.getByRole('link', { name: 'Unduh Excel' }).getAttribute('href') ?? '',
    'http://x',
  )
  expect(Object.fromEntries(excel.searchParams)).toEqual({
    agencyId: 'dinkes',
    state: 'none',
    employment: 'all',
    sort: '-name',
  })
})

test('typing searches, and the search stands in the address', async () => {
  const router = open('/belum')
  await userEvent.setup().type(await screen.findByRole('searchbox', { name: 'Cari nama atau NIP' }), 'siti')
  await waitFor(() => expect(router.state.location.search).toMatchObject({ search: 'siti' }))
  await waitFor(() => expect(names()).toEqual(['Siti Contoh']))
})

test('a reason nobody has is good news', async () => {
  open('/belum?state=lapsed')
  expect(await screen.findByRole('heading', { name: 'Kabar baik: tidak ada yang menunggak' })).toBeVisible()
})

test('arrows move between rows and Enter opens the person', async () => {
  const router = open('/belum')
  const person = userEvent.setup()
  await waitFor(() => expect(names()).toHaveLength(3))
  screen.getByRole('button', { name: 'Agus Contoh' }).focus()
  await person.keyboard('{ArrowDown}')
  await waitFor(() => expect(screen.getByRole('button', { name: 'Siti Contoh' })).toHaveFocus())
  await person.keyboard('{Enter}')
  await waitFor(() => expect(router.state.location.search).toMatchObject({ nip: '198601012010012003' }))
  const detail = await screen.findByRole('article')
  expect(within(detail).getByText('daftar.csv')).toBeVisible()
})

test('a failed list says so and offers another try', async () => {
  open('/belum')
  await waitFor(() => expect(names()).toHaveLength(3))
  server.use(
    http.get('*/api/asn', () =>
      Response.json(
        {
          type: 'about:blank',
          title: 'x',
          status: 500,
          detail: 'Terjadi kesalahan di peladen.',
          code: 'unexpected',
        },
        { status: 500, headers: { 'content-type': 'application/problem+json' } },
      ),
    ),
  )
  await userEvent.setup().click(screen.getByRole('link', { name: /^Menunggu verifikasi/ }))
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent('Terjadi kesalahan di peladen.')
  expect(within(alert).getByRole('button', { name: 'Coba lagi' })).toBeVisible()
})
