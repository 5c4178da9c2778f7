import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { sampleActors } from '../../../mocks/fixed-sessions.ts'
import { load, openScreen, rosterCsv, serveScreens, testApi, uploadText } from '../open-screen.tsx'

serveScreens()

/** One name misspelt, two numbers a digit short. */
const november = `NIP,Nama,OPD,Jabatan
198501012010011001,Agus Contoh,Dinas Kesehatan,Perawat
198601012010012003,Siti Contoh,Dinas Kesehatn,Bidan
198701012010011002,Tono Contoh,Dinas Kebudayaan dan Pariwisata,Analis Kebijakan
19880101201001100,Wati Contoh,Dinas Kesehatan,Perawat
19890101201001100,Yudi Contoh,Dinas Kesehatan,Perawat
`

const coverageCsv = `Bulan,Potensi,Terlindungi
September 2025,650000,228000
Oktober 2025,650000,231000
`

async function headcount(): Promise<number> {
  const response = await testApi
    .as(sampleActors.operator)
    .fetch(
      new Request('http://pantau.test/api/participation', { headers: { 'sec-fetch-site': 'same-origin' } }),
    )
  return ((await response.json()) as { city: { headcount: number } }).city.headcount
}

const draft = () => screen.findByRole('article')

test('a file goes from draft to figures, and back again', async () => {
  await load('oktober.csv', rosterCsv, '2025-10-31')
  await uploadText('november.csv', november, { asOf: '2025-11-30' })
  openScreen('/impor')
  const person = userEvent.setup()

  const card = await draft()
  expect(await within(card).findByRole('figure', { name: 'Baris pertama november.csv' })).toHaveTextContent(
    'Agus Contoh',
  )
  expect(await within(card).findByText(/“Dinas Kesehatn”/)).toBeVisible()
  expect(within(card).getByRole('button', { name: 'Simpan ke data kota' })).toBeDisabled()
  expect(await headcount()).toBe(2)

  const proposed = within(card).getByRole('combobox', { name: '“Dinas Kesehatn”: OPD mana yang dimaksud?' })
  expect(proposed).toHaveDisplayValue('Dinas Kesehatan (usulan)')
  await person.click(within(card).getByRole('button', { name: 'Pakai 1 jawaban' }))
  // While the file is checked again its card shows the progress: what comes after is another element.
  await waitFor(() => expect(screen.getByRole('button', { name: 'Simpan ke data kota' })).toBeEnabled())
  expect(await screen.findByText('Dibanding data per 31 Oktober 2025')).toBeVisible()
  const joined = screen.getByRole('button', { name: '1 masuk' })
  expect(screen.getByRole('button', { name: '0 keluar' })).toBeDisabled()
  await person.click(joined)
  expect(await screen.findByRole('rowheader', { name: /^Siti Contoh/ })).toBeVisible()
  expect(joined).toHaveAttribute('aria-expanded', 'true')

  await person.click(screen.getByRole('button', { name: 'Simpan ke data kota' }))
  const saved = await screen.findByRole('heading', { name: /^Tersimpan: Daftar pegawai/ })
  expect(saved).toHaveTextContent('per 30 November 2025, 3 orang')
  expect(await screen.findByText('Kini 0 dari 3 ASN menjadi orang tua asuh.')).toBeVisible()

  await person.click(screen.getByRole('button', { name: 'Tarik kembali november.csv' }))
  const dialog = await screen.findByRole('dialog', { name: 'Tarik kembali november.csv?' })
  const confirm = within(dialog).getByRole('button', { name: 'Tarik kembali' })
  expect(confirm).toBeDisabled()
  await person.type(within(dialog).getByRole('textbox', { name: /Alasan/ }), 'salah berkas')
  await person.click(confirm)
  expect(await screen.findByText(/^Ditarik .*: salah berkas$/)).toBeVisible()
  expect(screen.queryByRole('heading', { name: /^Tersimpan/ })).not.toBeInTheDocument()
  expect(screen.queryByRole('button', { name: 'Tarik kembali november.csv' })).not.toBeInTheDocument()
  expect(await headcount()).toBe(2)
})

test('findings stand together by cause, and every row is one press away', async () => {
  await uploadText('november.csv', november, { asOf: '2025-11-30' })
  openScreen('/impor')
  const card = await draft()
  const all = await within(card).findByRole('link', { name: /^Lihat 2 baris: / })
  const group = all.closest('li')
  if (group === null) throw new Error('no group')
  expect(group).toHaveTextContent('disisihkan')
  expect(await within(group).findByText('19880101201001100')).toBeVisible()
  expect(group).not.toHaveTextContent('19890101201001100')
  await userEvent.setup().click(all)
  expect(await within(card).findByText('19890101201001100')).toBeVisible()
  // Once among the first rows of the file, once among those of the cause.
  expect(within(card).getAllByText('19880101201001100')).toHaveLength(2)
  await userEvent.setup().click(within(card).getByRole('link', { name: /Semua temuan/ }))
  expect(await within(card).findByRole('link', { name: /^Lihat 2 baris: / })).toBeVisible()
})

test('a file that cannot be read says why and what to do', async () => {
  await uploadText('resep.csv', 'Bahan,Takaran\nTepung,2 sendok\n')
  openScreen('/impor')
  const card = await screen.findByRole('alert')
  expect(within(card).getByRole('heading')).toHaveTextContent('resep.csv tidak dapat dibaca')
  expect(card).toHaveTextContent('Perbaiki berkasnya, lalu letakkan lagi di atas.')
  await userEvent.setup().click(within(card).getByRole('button', { name: 'Singkirkan' }))
  await waitFor(() => expect(card).not.toBeInTheDocument())
})

test('a file loaded before says so and cannot be saved twice', async () => {
  await load('oktober.csv', rosterCsv, '2025-10-31')
  await uploadText('oktober-salinan.csv', rosterCsv, { asOf: '2025-10-31' })
  openScreen('/impor')
  const card = await draft()
  expect(await within(card).findByText(/^Sudah dimuat: .*operator\.contoh/)).toBeVisible()
  expect(within(card).queryByRole('button', { name: 'Simpan ke data kota' })).not.toBeInTheDocument()
  expect(within(card).getByRole('button', { name: 'Buang draf' })).toBeEnabled()
})

test('a planner loads coverage alone, and may not touch what others loaded', async () => {
  await load('oktober.csv', rosterCsv, '2025-10-31')
  await uploadText('cakupan.csv', coverageCsv, { role: 'planner' })
  await uploadText('november.csv', november, { asOf: '2025-11-30' })
  openScreen('/impor', 'planner')
  expect(await screen.findByRole('link', { name: 'Data cakupan UCJ' })).toHaveAttribute(
    'href',
    '/templates/coverage.xlsx',
  )
  expect(screen.queryByRole('link', { name: 'Daftar pegawai' })).not.toBeInTheDocument()
  expect(await screen.findAllByRole('article')).toHaveLength(1)
  expect(screen.getByRole('heading', { name: /^Data cakupan UCJ/ })).toBeVisible()
  expect(screen.queryByRole('button', { name: /^Tarik kembali/ })).not.toBeInTheDocument()
})

test('a secretary loads registrations of the own agency', async () => {
  openScreen('/impor', 'secretary')
  expect(await screen.findByText(/pendaftaran ASN Dinas Kebudayaan dan Pariwisata/)).toBeVisible()
  expect(screen.getByRole('link', { name: 'Pendaftaran pekerja rentan' })).toBeVisible()
  expect(screen.queryByRole('link', { name: 'Data cakupan UCJ' })).not.toBeInTheDocument()
  expect(screen.queryByRole('link', { name: 'Daftar pegawai' })).not.toBeInTheDocument()
})

test('who only looks on is offered no place to drop a file, nor told how the file was named', async () => {
  await load('oktober.csv', rosterCsv, '2025-10-31')
  openScreen('/impor', 'mayor')
  expect(await screen.findByText('daftar-pegawai.csv')).toBeVisible()
  expect(screen.queryByText('oktober.csv')).not.toBeInTheDocument()
  expect(screen.queryByRole('button', { name: 'Pilih berkas' })).not.toBeInTheDocument()
})
