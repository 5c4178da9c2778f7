import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { Settings } from '../../../src/contract/settings.ts'
import { load, openScreen, rosterCsv, serveScreens } from '../open-screen.tsx'
import { call } from '../steps.ts'

serveScreens()

const settings = () => call('GET', '/api/settings', undefined, 'admin') as Promise<Settings>
const daysOf = (kept: string) => screen.findByRole('textbox', { name: `Lama simpan dalam hari, ${kept}` })

test('is closed to everybody but administrators', async () => {
  openScreen('/pengaturan/privasi', 'operator')
  expect(await screen.findByText('Masa simpan dan penghapusan data diurus oleh administrator.')).toBeVisible()
})

test('a longer time is saved at once', async () => {
  openScreen('/pengaturan/privasi', 'admin')
  const person = userEvent.setup()
  const drafts = await daysOf('Draf yang dibiarkan')
  const before = (await settings()).retention
  await person.clear(drafts)
  await person.type(drafts, String(before.drafts + 5))
  await person.click(screen.getByRole('button', { name: 'Simpan masa simpan' }))
  await expect
    .poll(async () => (await settings()).retention)
    .toEqual({ ...before, drafts: before.drafts + 5 })
  await expect.poll(() => screen.queryByRole('button', { name: 'Simpan masa simpan' })).toBeNull()
  expect(await screen.findByText('Masa simpan disimpan.')).toBeVisible()
  await person.type(await daysOf('Draf yang dibiarkan'), '1')
  expect(screen.queryByText('Masa simpan disimpan.')).toBeNull()
})

test('a shorter time is asked about with what it deletes', async () => {
  openScreen('/pengaturan/privasi', 'admin')
  const person = userEvent.setup()
  const rosters = await daysOf('Berkas asli: Daftar pegawai')
  const before = (await settings()).retention
  await person.clear(rosters)
  await person.type(rosters, '90')
  await person.click(screen.getByRole('button', { name: 'Simpan masa simpan' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Perpendek masa simpan?' }))
  expect(dialog.getByText(`${before.originals.roster} menjadi 90 hari`)).toBeVisible()
  await person.click(dialog.getByRole('button', { name: 'Batal' }))
  expect((await settings()).retention).toEqual(before)
  await person.click(screen.getByRole('button', { name: 'Simpan masa simpan' }))
  await person.click(await screen.findByRole('button', { name: 'Perpendek' }))
  await expect.poll(async () => (await settings()).retention.originals.roster).toBe(90)
})

test('days that are none are not sent', async () => {
  openScreen('/pengaturan/privasi', 'admin')
  const person = userEvent.setup()
  const drafts = await daysOf('Draf yang dibiarkan')
  const before = (await settings()).retention
  await person.clear(drafts)
  await person.type(drafts, '0')
  expect(screen.getByText('Isi 1 sampai 3.650 hari.')).toBeVisible()
  await person.click(screen.getByRole('button', { name: 'Simpan masa simpan' }))
  expect(drafts).toHaveFocus()
  expect((await settings()).retention).toEqual(before)
})

test('a person is erased after a look, a reason and a word, and stands in the list by code', async () => {
  await load('pegawai.csv', rosterCsv, '2025-11-30')
  const router = openScreen('/pengaturan/privasi', 'admin')
  const person = userEvent.setup()
  const number = await screen.findByRole('textbox', { name: 'NIP atau NIK' })
  await person.type(number, '1985{Enter}')
  expect(await screen.findByText(/Yang tertulis baru 4 angka/)).toBeVisible()
  await person.clear(number)
  await person.type(number, '19850101 201001 1 001')
  await person.click(screen.getByRole('button', { name: 'Lihat yang akan dihapus' }))
  expect(await screen.findByText(/catatan tentang orang ini diganti tanda kosong/)).toBeVisible()
  const erase = screen.getByRole('button', { name: 'Hapus data orang ini' })
  await person.click(erase)
  expect(await screen.findByText('Tulis alasan paling sedikit 5 huruf.')).toBeVisible()
  await person.type(screen.getByRole('textbox', { name: 'Alasan' }), 'Surat 12/XI/2025')
  await person.type(screen.getByRole('textbox', { name: 'Ketik “hapus” untuk melanjutkan' }), 'hapus')
  await person.click(erase)
  expect(await screen.findByText(/^Data orang dengan kode .+ sudah dihapus\.$/)).toBeVisible()
  const table = within(await screen.findByRole('table', { name: 'Penghapusan sejauh ini' }))
  expect(table.getByRole('row', { name: /ASN.*Surat 12\/XI\/2025/ })).toBeVisible()
  // The number is gone from the screen and never stood in the address.
  expect(screen.getByRole('textbox', { name: 'NIP atau NIK' })).toHaveValue('')
  expect(document.body.innerHTML).not.toContain('198501012010011001')
  expect(router.state.location.href).not.toMatch(/\d{6}/)
})

test('the look tells of reasons that will go', async () => {
  await load('pegawai.csv', rosterCsv, '2025-11-30')
  const nik = '3374010101900001'
  const registrations = `NIP ASN,Nama ASN,NIK Pekerja,Nama Pekerja,Tanggal Daftar
198701012010011002,Tono Contoh,${nik},Siti Pekerja Contoh,2025-11-01
`
  await load('pendaftaran.csv', registrations, '2025-11-30')
  const { workers } = (await call('GET', '/api/asn/198701012010011002')) as { workers: { id: string }[] }
  await call('POST', `/api/workers/${workers[0]?.id}/reveal`, { reason: 'Mencocokkan kartu' })
  openScreen('/pengaturan/privasi', 'admin')
  const person = userEvent.setup()
  await person.type(await screen.findByRole('textbox', { name: 'NIP atau NIK' }), `${nik}{Enter}`)
  expect(await screen.findByText(/^1 alasan tentang orang ini atau yang menyebutnya dihapus/)).toBeVisible()
})

test('an unknown number is told as such, and nothing is offered', async () => {
  openScreen('/pengaturan/privasi', 'admin')
  const person = userEvent.setup()
  await person.type(await screen.findByRole('textbox', { name: 'NIP atau NIK' }), '3374010101900001{Enter}')
  expect(await screen.findByText(/Nomor ini tidak ada pada data kota/)).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Hapus data orang ini' })).toBeNull()
})
