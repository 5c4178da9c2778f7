import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { AgencySettings } from '../../../src/contract/agencies.ts'
import { load, openScreen, rosterCsv, serveScreens, uploadText } from '../open-screen.tsx'
import { answerAndCommit, call } from '../steps.ts'

serveScreens()

const stored = (id = 'disbudpar') =>
  call('GET', `/api/agencies/${id}`, undefined, 'admin') as Promise<AgencySettings>

async function openEditor(id = 'disbudpar') {
  openScreen(`/pengaturan/opd?edit=${id}`, 'admin')
  const panel = within(await screen.findByRole('dialog', { name: 'Ubah OPD' }))
  await panel.findByLabelText('Nama lengkap')
  return { panel, person: userEvent.setup() }
}

test('lists every agency and finds one by its other names', async () => {
  await call(
    'PATCH',
    '/api/agencies/disbudpar',
    { revision: (await stored()).revision, aliases: ['Pelancongan'] },
    'admin',
  )
  openScreen('/pengaturan/opd', 'admin')
  const person = userEvent.setup()
  const table = within(await screen.findByRole('table', { name: 'Daftar OPD' }))
  expect(table.getAllByRole('row')).toHaveLength(53)
  await person.type(screen.getByRole('searchbox'), 'pelanco')
  expect(await screen.findByText('1 OPD')).toBeVisible()
  expect(
    table.getByRole('row', { name: /Kebudayaan dan Pariwisata.*Cocok: Pelancongan.*1 nama lain/ }),
  ).toBeVisible()
  await person.type(screen.getByRole('searchbox'), 'xyz')
  expect(await screen.findByText(/Tidak ada OPD yang cocok/)).toBeVisible()
  await person.click(screen.getByRole('button', { name: 'Tampilkan semua' }))
  expect(await screen.findByText('52 OPD')).toBeVisible()
})

test('is closed to everybody but administrators', async () => {
  openScreen('/pengaturan/opd', 'operator')
  expect(await screen.findByText('Daftar OPD dirawat oleh administrator.')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Tambah OPD' })).toBeNull()
})

test('a name that means another agency is refused with whose it is; one that means none is added', async () => {
  const { panel, person } = await openEditor()
  const input = panel.getByLabelText('Tambah nama lain')
  await person.type(input, 'dinas KESEHATAN kota semarang{Enter}')
  expect(await panel.findByText(/sudah mengarah ke Dinas Kesehatan\. Hapus dulu di sana/)).toBeVisible()
  await person.clear(input)
  await person.type(input, 'Disbudpar{Enter}')
  expect(await panel.findByText('“Disbudpar” sudah dikenali sebagai nama OPD ini.')).toBeVisible()
  await person.clear(input)
  await person.type(input, 'Dinas Pelancongan{Enter}')
  expect(await panel.findByRole('button', { name: 'Hapus nama lain Dinas Pelancongan' })).toBeVisible()
  await person.type(input, 'dinas pelancongan.{Enter}')
  expect(await panel.findByText('“dinas pelancongan.” sudah ada di daftar ini.')).toBeVisible()
  await person.click(panel.getByRole('button', { name: 'Simpan' }))
  expect(await screen.findByText('Dinas Kebudayaan dan Pariwisata disimpan.')).toBeVisible()
  expect((await stored()).aliases).toContain('Dinas Pelancongan')
})

test('a new name keeps the old one as another name, unless somebody says no', async () => {
  const agency = { id: 'contoh', name: 'Dinas Contoh Lama', shortName: 'Dincola', kind: 'dinas' }
  await call('POST', '/api/agencies', agency, 'admin')
  const { panel, person } = await openEditor('contoh')
  for (const label of ['Nama lengkap', 'Singkatan']) {
    await person.clear(panel.getByLabelText(label))
    await person.type(panel.getByLabelText(label), `${label} Baru`)
  }
  expect(panel.getByRole('checkbox', { name: /Tetap kenali “Dinas Contoh Lama”/ })).toBeChecked()
  await person.click(panel.getByRole('checkbox', { name: /Tetap kenali “Dincola”/ }))
  await person.click(panel.getByRole('button', { name: 'Simpan' }))
  expect(await screen.findByText('Nama lengkap Baru disimpan.')).toBeVisible()
  expect(await stored('contoh')).toMatchObject({
    name: 'Nama lengkap Baru',
    shortName: 'Singkatan Baru',
    aliases: ['Dinas Contoh Lama'],
  })
})

test('a change of somebody else is told and kept, and so is what was typed here', async () => {
  const { panel, person } = await openEditor()
  const { revision } = await stored()
  const name = panel.getByLabelText('Nama lengkap')
  await person.clear(name)
  await person.type(name, 'Dinas Pelancongan')
  await call(
    'PATCH',
    '/api/agencies/disbudpar',
    { revision, shortName: 'Budpar', aliases: ['Wisata Kota'] },
    'admin',
  )
  await person.click(panel.getByRole('button', { name: 'Simpan' }))
  const told = within(await panel.findByRole('alert'))
  expect(told.getByText(/Perubahan Anda belum disimpan/)).toBeVisible()
  expect(told.getByText('Singkatan: “Budpar”')).toBeVisible()
  expect(told.getByText('Nama lain: menambah “Wisata Kota”')).toBeVisible()
  expect(panel.getByLabelText('Nama lengkap')).toHaveValue('Dinas Pelancongan')
  expect(panel.getByLabelText('Singkatan')).toHaveValue('Budpar')
  expect(await stored()).toMatchObject({ name: 'Dinas Kebudayaan dan Pariwisata' })
  await person.click(panel.getByRole('button', { name: 'Simpan' }))
  expect(await screen.findByText('Dinas Pelancongan disimpan.')).toBeVisible()
  expect(await stored()).toMatchObject({
    ...{ name: 'Dinas Pelancongan', shortName: 'Budpar' },
    aliases: expect.arrayContaining(['Wisata Kota', 'Dinas Kebudayaan dan Pariwisata']),
  })
})

test('a name that a file taught says so and leads to the answer', async () => {
  const content = 'NIP,Nama,OPD\n198501012010011001,Agus Contoh,Dinas Pelancongan Rakyat\n'
  const id = await uploadText('pegawai.csv', content, { asOf: '2025-11-30' })
  await answerAndCommit(id, { 'agency:dinas pelancongan rakyat': 'disbudpar' })
  const { panel, person } = await openEditor()
  expect(panel.getByText('Kode disbudpar · 1 pegawai di daftar terakhir')).toBeVisible()
  await person.click(panel.getByRole('link', { name: /Lihat jawaban.*Dinas Pelancongan Rakyat/ }))
  expect(await screen.findByRole('heading', { name: 'Jawaban yang diingat' })).toBeVisible()
})

test('an agency with people can be ended, and it is said what becomes of them', async () => {
  await load('pegawai.csv', rosterCsv, '2025-11-30')
  const { panel, person } = await openEditor()
  await person.type(panel.getByLabelText('Berlaku sampai'), '2025-12-31')
  expect(await panel.findByText(/Masih ada 1 pegawai di daftar terakhir/)).toBeVisible()
  expect(panel.queryByRole('button', { name: 'Hapus OPD' })).toBeNull()
  await person.click(panel.getByRole('button', { name: 'Simpan' }))
  expect(
    await screen.findByRole('row', { name: /Kebudayaan dan Pariwisata.*Sampai 31 Des 2025/ }),
  ).toBeVisible()
})

test('a new agency gets its code from its short name, and only what is right is sent', async () => {
  openScreen('/pengaturan/opd', 'admin')
  const person = userEvent.setup()
  await person.click(await screen.findByRole('button', { name: 'Tambah OPD' }))
  const panel = within(await screen.findByRole('dialog', { name: 'OPD baru' }))
  await person.type(panel.getByLabelText('Singkatan'), 'Dinkes')
  expect(panel.getByLabelText('Kode')).toHaveValue('dinkes')
  await person.click(panel.getByRole('button', { name: 'Buat OPD' }))
  expect(await panel.findByText('Wajib diisi.')).toBeVisible()
  expect(panel.getByText('Kode ini sudah dipakai Dinas Kesehatan.')).toBeVisible()
  expect(panel.getByLabelText('Nama lengkap')).toHaveFocus()
  await person.type(panel.getByLabelText('Nama lengkap'), 'Badan Riset Contoh')
  await person.clear(panel.getByLabelText('Singkatan'))
  await person.type(panel.getByLabelText('Singkatan'), 'Brida Contoh')
  expect(panel.getByLabelText('Kode')).toHaveValue('brida-contoh')
  await person.click(panel.getByRole('button', { name: 'Buat OPD' }))
  expect(await screen.findByText('Badan Riset Contoh dibuat.')).toBeVisible()
  expect(await stored('brida-contoh')).toMatchObject({ name: 'Badan Riset Contoh', kind: 'dinas' })
})
