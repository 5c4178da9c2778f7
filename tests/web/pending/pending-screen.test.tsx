import { createHash } from 'node:crypto'
import { act, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { apiHandler } from '../../../mocks/api-handler.ts'
import { createTestApi, type TestApi } from '../../../mocks/create-test-api.ts'
import { sampleActors } from '../../../mocks/fixed-sessions.ts'
import { readImport } from '../../../src/api/use-cases/read-import.ts'
import { commitDraft } from '../../../src/api/use-cases/settle-import.ts'
import type { Role } from '../../../src/domain/actor.ts'
import { getPlainDate } from '../../../src/domain/plain-date.ts'
import { defaultFileLimits } from '../../../src/ingest/refusal.ts'
import { nodeCapabilities } from '../../../src/server/node-capabilities.ts'
import type { AppRouter } from '../../../src/web/app/router.tsx'
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
afterEach(() => {
  server.resetHandlers()
  server.events.removeAllListeners()
  vi.restoreAllMocks()
})
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
  // jsdom makes no addresses of blobs.
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined })
  open('/belum?agencyId=dinkes&state=none&sort=-name')
  expect(
    await screen.findByRole('heading', { name: '2 ASN Dinas Kesehatan belum mendaftarkan pekerja' }),
  ).toBeVisible()
  await waitFor(() => expect(names()).toEqual(['Siti Contoh', 'Agus Contoh']))
  const asked: URL[] = []
  server.events.on('request:start', ({ request }) => void asked.push(new URL(request.url)))
  await userEvent.setup().click(screen.getByRole('button', { name: 'Unduh Excel' }))
  expect(await screen.findByText(/^Tersimpan sebagai .*\.xlsx$/)).toBeVisible()
  const excel = asked.find(({ pathname }) => pathname === '/api/reports/asn.xlsx')
  expect(Object.fromEntries(excel?.searchParams ?? [])).toEqual({
    agencyId: 'dinkes',
    state: 'none',
    employment: 'all',
    sort: '-name',
  })
})

/** What a browser would keep of the entry shown: its address, and the state that it writes to the disk. */
const keptOf = ({ history, state }: AppRouter) =>
  JSON.stringify([history.location.href, history.location.state, state.location.href, document.title])

test('typing searches, and neither address nor history tell for whom', async () => {
  const router = open('/belum?agencyId=dinkes')
  const person = userEvent.setup()
  await person.type(await screen.findByRole('searchbox', { name: 'Cari nama atau NIP' }), 'siti')
  await waitFor(() => expect(names()).toEqual(['Siti Contoh']))
  expect(router.history.location.href).toBe('/belum?agencyId=dinkes')
  // One found is not one left.
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('1 ASN cocok dengan “siti”')
  expect(screen.getByText('Dicari di antara: Belum berpartisipasi · Dinas Kesehatan')).toBeVisible()
  expect(keptOf(router)).not.toContain('siti')
  // What was searched stays while its reasons are gone through, and while another employment is shown.
  await person.click(screen.getByRole('link', { name: /^Belum mendaftar/ }))
  await waitFor(() => expect(router.history.location.href).toBe('/belum?agencyId=dinkes&state=none'))
  await waitFor(() => expect(names()).toEqual(['Siti Contoh']))
  const reasons = within(screen.getByRole('navigation', { name: 'Alasan' }))
  expect(reasons.getByRole('link', { current: 'page' })).toHaveTextContent(/^Belum mendaftar/)
  await person.click(screen.getByRole('radio', { name: 'PNS' }))
  await waitFor(() => expect(router.history.location.href).toContain('employment=PNS'))
  await waitFor(() => expect(names()).toEqual(['Siti Contoh']))
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('1 PNS cocok dengan “siti”')
  expect(document.querySelectorAll('a[href*="siti" i]')).toHaveLength(0)
})

test('nobody is looked for again when the list is left', async () => {
  const router = open('/belum')
  const person = userEvent.setup()
  await person.type(await screen.findByRole('searchbox', { name: 'Cari nama atau NIP' }), 'siti')
  await waitFor(() => expect(names()).toEqual(['Siti Contoh']))
  const asked: string[] = []
  server.events.on('request:start', ({ request }) => void asked.push(new URL(request.url).pathname))
  await person.click(screen.getAllByRole('link', { name: 'Laporan' })[0] as HTMLElement)
  await waitFor(() => expect(router.state.location.pathname).toBe('/laporan'))
  expect(await screen.findByRole('heading', { name: 'Laporan' })).toBeVisible()
  expect(asked).not.toContain('/api/asn')
})

test('a reason nobody has is good news', async () => {
  open('/belum?state=lapsed')
  expect(await screen.findByRole('heading', { name: 'Kabar baik: tidak ada yang menunggak' })).toBeVisible()
})

test('arrows move between rows and Enter opens the person, whom Back closes', async () => {
  const router = open('/belum')
  const person = userEvent.setup()
  await waitFor(() => expect(names()).toHaveLength(3))
  screen.getByRole('button', { name: 'Agus Contoh' }).focus()
  await person.keyboard('{ArrowDown}')
  await waitFor(() => expect(screen.getByRole('button', { name: 'Siti Contoh' })).toHaveFocus())
  await person.keyboard('{Enter}')
  const detail = await screen.findByRole('article')
  expect(within(detail).getByText('daftar.csv')).toBeVisible()
  expect(keptOf(router)).not.toMatch(/\d{18}|Siti/)
  // Another person takes the place of the first one: one Back leads to the list.
  await person.click(screen.getByRole('button', { name: 'Tono Contoh' }))
  expect(await screen.findByRole('heading', { name: 'Tono Contoh' })).toBeVisible()
  act(() => router.history.back())
  await waitFor(() => expect(screen.queryByRole('article')).toBeNull())
  expect(router.state.location.pathname).toBe('/belum')
  act(() => router.history.forward())
  expect(await screen.findByRole('heading', { name: 'Tono Contoh' })).toBeVisible()
})

test('closing a person leaves nothing to go back to but what was before the list', async () => {
  const router = open('/belum')
  const person = userEvent.setup()
  await waitFor(() => expect(names()).toHaveLength(3))
  await person.click(screen.getByRole('button', { name: 'Siti Contoh' }))
  await person.click(await screen.findByRole('button', { name: 'Tutup rincian' }))
  await waitFor(() => expect(screen.queryByRole('article')).toBeNull())
  expect(screen.getByRole('button', { name: 'Siti Contoh' })).toHaveFocus()
  expect(router.history.canGoBack()).toBe(false)
})

test('an older address that names somebody shows them, and is replaced at once', async () => {
  const router = open('/belum?nip=198701012010011002&search=contoh&agencyId=disbudpar')
  expect(await screen.findByRole('heading', { name: 'Tono Contoh' })).toBeVisible()
  expect(screen.getByRole('searchbox')).toHaveValue('contoh')
  expect(router.history.location.href).toBe('/belum?agencyId=disbudpar')
  expect(keptOf(router)).not.toMatch(/\d{18}|contoh/)
  expect(router.history.canGoBack()).toBe(false)
  await userEvent.setup().click(screen.getByRole('button', { name: 'Tutup rincian' }))
  await waitFor(() => expect(screen.queryByRole('article')).toBeNull())
})

test('a mark of a page that is gone opens nobody', async () => {
  const router = open('/belum')
  await waitFor(() => expect(names()).toHaveLength(3))
  act(() => router.history.replace('/belum', { about: 'lama.1', isOver: true }))
  await waitFor(() => expect(router.state.status).toBe('idle'))
  await waitFor(() => expect(names()).toHaveLength(3))
  expect(screen.queryByRole('article')).toBeNull()
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
          detail: 'Terjadi kesalahan di server.',
          code: 'unexpected',
        },
        { status: 500, headers: { 'content-type': 'application/problem+json' } },
      ),
    ),
  )
  await userEvent.setup().click(screen.getByRole('link', { name: /^Menunggu verifikasi/ }))
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent('Terjadi kesalahan di server.')
  expect(within(alert).getByRole('button', { name: 'Coba lagi' })).toBeVisible()
})
