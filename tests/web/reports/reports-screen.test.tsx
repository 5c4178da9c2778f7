import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { afterEach, expect, test, vi } from 'vitest'
import type { Role } from '../../../src/domain/actor.ts'
import { load, openScreen, rosterCsv, server, serveScreens } from '../open-screen.tsx'

serveScreens()
afterEach(() => vi.restoreAllMocks())

async function cardsOf(role: Role): Promise<string[]> {
  await load('oktober.csv', rosterCsv, '2025-10-31')
  openScreen('/laporan', role)
  await screen.findAllByRole('article')
  return screen.getAllByRole('article').map(card => within(card).getByRole('heading').textContent ?? '')
}

test.each(['operator', 'mayor'] as const)('the %s takes away all workbooks', async role => {
  expect(await cardsOf(role)).toEqual([
    'Laporan OPD',
    'Rekap kota',
    'Laporan semua OPD',
    'Daftar belum berpartisipasi',
  ])
})

test('a secretary takes away the own agency alone', async () => {
  expect(await cardsOf('secretary')).toEqual([
    'Laporan Dinas Kebudayaan dan Pariwisata',
    'Daftar belum berpartisipasi',
  ])
  expect(screen.queryByRole('combobox', { name: 'Pilih OPD' })).not.toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Unduh laporan' })).toBeEnabled()
})

test.each(['planner', 'admin'] as const)('the %s is told that reports name people', async role => {
  await load('oktober.csv', rosterCsv, '2025-10-31')
  openScreen('/laporan', role)
  expect(await screen.findByText('Tidak ada laporan untuk peran Anda')).toBeVisible()
  expect(screen.queryByRole('article')).not.toBeInTheDocument()
})

test('before the first roster the way leads to the import', async () => {
  openScreen('/laporan')
  expect(await screen.findByText('Belum ada data untuk dilaporkan')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Buka Impor data' })).toHaveAttribute('href', '/impor')
})

test('an agency is chosen first, and its workbook arrives under its name', async () => {
  const saved: string[] = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download)
  })
  // jsdom makes no addresses of blobs.
  Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined })
  await load('oktober.csv', rosterCsv, '2025-10-31')
  openScreen('/laporan')
  const person = userEvent.setup()
  expect(await screen.findByRole('button', { name: 'Unduh laporan' })).toBeDisabled()
  await person.selectOptions(screen.getByRole('combobox', { name: 'Pilih OPD' }), 'Dinas Kesehatan')
  await person.click(screen.getByRole('button', { name: 'Unduh laporan' }))
  expect(await screen.findByText(/^Tersimpan sebagai .*\.xlsx$/)).toBeVisible()
  expect(saved).toHaveLength(1)
  expect(saved[0]).toMatch(/\.xlsx$/)
})

test('a download that fails says why in words and offers another try', async () => {
  await load('oktober.csv', rosterCsv, '2025-10-31')
  openScreen('/laporan')
  const button = await screen.findByRole('button', { name: 'Unduh rekap kota' })
  server.use(http.get('*/api/reports/*', () => HttpResponse.error()))
  await userEvent.setup().click(button)
  expect(await screen.findByRole('alert')).toHaveTextContent('Server tidak dapat dihubungi')
  await waitFor(() => expect(button).toHaveTextContent('Coba lagi'))
  expect(button).toBeEnabled()
})

test('a refusal is told in the words of the server', async () => {
  await load('oktober.csv', rosterCsv, '2025-10-31')
  openScreen('/laporan')
  const button = await screen.findByRole('button', { name: 'Unduh rekap kota' })
  const detail = 'Laporan ini tidak terbuka untuk akun Anda.'
  server.use(
    http.get('*/api/reports/*', () =>
      HttpResponse.json(
        { type: 'about:blank', title: 'x', status: 403, detail, code: 'forbidden' },
        { status: 403, headers: { 'content-type': 'application/problem+json' } },
      ),
    ),
  )
  await userEvent.setup().click(button)
  expect(await screen.findByRole('alert')).toHaveTextContent(detail)
})
