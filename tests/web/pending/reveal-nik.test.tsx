import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { expect, test } from 'vitest'
import type { Role } from '../../../src/domain/actor.ts'
import { load, openScreen, rosterCsv, server, serveScreens } from '../open-screen.tsx'
import { call } from '../steps.ts'

serveScreens()

const nik = '3374010101900001'
const registrations = `Timestamp,NIP ASN,Nama ASN,NIK Pekerja,Nama Pekerja,Tanggal Daftar
2025-11-01 08:00:00,198701012010011002,Tono Contoh,${nik},Siti Pekerja Contoh,2025-11-01
`

async function openPerson(role: Role) {
  await load('pegawai.csv', rosterCsv, '2025-11-30')
  await load('pendaftaran.csv', registrations, '2025-11-30')
  openScreen('/belum?nip=198701012010011002', role)
  await screen.findByText('Siti Pekerja Contoh')
  return userEvent.setup()
}

async function reveal(person: ReturnType<typeof userEvent.setup>) {
  await person.click(screen.getByRole('button', { name: 'Tampilkan NIK Siti Pekerja Contoh' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Tampilkan NIK lengkap' }))
  expect(dialog.getByText(/dicatat dalam audit/)).toBeVisible()
  await person.type(dialog.getByRole('textbox', { name: 'Alasan' }), 'Mencocokkan kartu')
  await person.click(dialog.getByRole('button', { name: 'Tampilkan' }))
}

const shown = () => document.body.textContent?.includes('337401 010190 0001')

test.each(['operator', 'secretary'] as const)(
  '%s sees a whole NIK for a reason, until they look away',
  async role => {
    const person = await openPerson(role)
    expect(document.body.innerHTML).not.toContain(nik)
    await reveal(person)
    expect(await screen.findByText('NIK 337401 010190 0001')).toBeVisible()
    const { items } = (await call('GET', '/api/audit?action=nik-revealed', undefined, 'admin')) as {
      items: { reason: string | null; outcome: string }[]
    }
    expect(items).toContainEqual(expect.objectContaining({ reason: 'Mencocokkan kartu', outcome: 'done' }))
    act(() => void fireEvent.blur(window))
    expect(shown()).toBe(false)
    expect(screen.getByRole('button', { name: 'Tampilkan NIK Siti Pekerja Contoh' })).toBeVisible()
  },
)

test('a person opens from the list of their agency too, back to the name they were opened by', async () => {
  await load('pegawai.csv', rosterCsv, '2025-11-30')
  await load('pendaftaran.csv', registrations, '2025-11-30')
  openScreen('/opd/disbudpar', 'operator')
  const person = userEvent.setup()
  await person.click(await screen.findByRole('button', { name: /Tono/ }))
  const panel = within(await screen.findByRole('dialog', { name: 'Rincian orang' }))
  expect(await panel.findByRole('button', { name: 'Tampilkan NIK Siti Pekerja Contoh' })).toBeVisible()
  await person.click(panel.getByRole('button', { name: 'Tutup rincian' }))
  await waitFor(() => expect(screen.getByRole('button', { name: /Tono/ })).toHaveFocus())
})

test('a reason that says nothing shows nothing', async () => {
  const person = await openPerson('operator')
  await person.click(screen.getByRole('button', { name: 'Tampilkan NIK Siti Pekerja Contoh' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Tampilkan NIK lengkap' }))
  await person.type(dialog.getByRole('textbox', { name: 'Alasan' }), '   a ')
  await person.click(dialog.getByRole('button', { name: 'Tampilkan' }))
  expect(await dialog.findByText('Tulis alasan paling sedikit 5 huruf.')).toBeVisible()
  expect(shown()).toBe(false)
})

test('the mayor’s office is not offered it', async () => {
  await openPerson('mayor')
  expect(screen.queryByRole('button', { name: /Tampilkan NIK/ })).toBeNull()
})

test('a limit that is reached is told in the dialog, and the reason stays typed', async () => {
  const person = await openPerson('operator')
  const problem = {
    ...{ type: 'urn:pantau-asuh:problem:too-many-reveals', title: 'Batas', status: 429 },
    ...{ code: 'too-many-reveals', detail: 'Lanjutkan satu jam lagi.' },
  }
  server.use(http.post('*/api/workers/:id/reveal', () => HttpResponse.json(problem, { status: 429 })))
  await reveal(person)
  const dialog = within(screen.getByRole('dialog', { name: 'Tampilkan NIK lengkap' }))
  expect(await dialog.findByText('Lanjutkan satu jam lagi.')).toBeVisible()
  expect(dialog.getByRole('textbox', { name: 'Alasan' })).toHaveValue('Mencocokkan kartu')
})
