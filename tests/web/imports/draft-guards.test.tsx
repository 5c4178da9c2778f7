import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { load, openScreen, serveScreens, uploadText } from '../open-screen.tsx'

serveScreens()

const header = 'NIP,Nama,OPD,Jabatan'
const row = (n: number) => `1985010120100110${String(n).padStart(2, '0')},Rekaan ${n},Dinas Kesehatan,Perawat`
const roster = (people: number) =>
  [header, ...Array.from({ length: people }, (_, at) => row(at + 1))].join('\n')

const draft = () => screen.findByRole('article')

test('a file without most of the people is saved only after a yes', async () => {
  await load('oktober.csv', roster(40), '2025-10-31')
  await uploadText('november.csv', roster(3), { asOf: '2025-11-30' })
  openScreen('/impor')
  const person = userEvent.setup()
  const card = await draft()
  const warning = await within(card).findByRole('alert')
  expect(warning).toHaveTextContent(
    '37 dari 40 orang tidak ada di berkas ini dan akan keluar dari data kota. Apakah berkas ini hanya memuat sebagian OPD?',
  )
  const commit = within(card).getByRole('button', { name: 'Simpan ke data kota' })
  expect(commit).toBeDisabled()
  const yes = within(warning).getByRole('checkbox', { name: 'Ya, simpan tetap' })
  await person.click(yes)
  expect(commit).toBeEnabled()
  await person.click(yes)
  expect(commit).toBeDisabled()
  await person.click(yes)
  await person.click(commit)
  expect(await screen.findByRole('heading', { name: /^Tersimpan: .*3 orang$/ })).toBeVisible()
})

test('a file of one agency takes nobody else out, and can be made the whole city’s again', async () => {
  const others = Array.from({ length: 40 }, (_, at) =>
    row(at + 41).replace('Dinas Kesehatan', 'Dinas Sosial'),
  )
  await load('oktober.csv', [roster(30), ...others].join('\n'), '2025-10-31')
  await uploadText('dinkes.csv', roster(30), { asOf: '2025-11-30' })
  openScreen('/impor')
  const person = userEvent.setup()
  const warning = await within(await draft()).findByRole('alert')
  const choice = within(warning).getByRole('combobox', { name: 'Hanya satu OPD:' })
  await within(choice).findByRole('option', { name: 'Dinas Kesehatan' })
  await person.selectOptions(choice, 'Dinas Kesehatan')
  expect(await screen.findByText('Hanya untuk Dinas Kesehatan.')).toBeVisible()
  const commit = () =>
    within(screen.getByRole('article')).getByRole('button', { name: 'Simpan ke data kota' })
  await waitFor(() => expect(commit()).toBeEnabled())
  expect(screen.queryByRole('checkbox', { name: 'Ya, simpan tetap' })).not.toBeInTheDocument()
  await person.click(screen.getByRole('button', { name: 'Jadikan untuk seluruh kota' }))
  expect(await screen.findByRole('checkbox', { name: 'Ya, simpan tetap' })).toBeVisible()
  expect(screen.queryByText('Hanya untuk Dinas Kesehatan.')).not.toBeInTheDocument()
})

test('a month like any other needs no yes', async () => {
  await load('oktober.csv', roster(40), '2025-10-31')
  await uploadText('november.csv', roster(38), { asOf: '2025-11-30' })
  openScreen('/impor')
  const card = await draft()
  await waitFor(() => expect(within(card).getByRole('button', { name: 'Simpan ke data kota' })).toBeEnabled())
  expect(within(card).queryByRole('checkbox')).not.toBeInTheDocument()
})

test('a saved file keeps its place among those that wait', async () => {
  await uploadText('pertama.csv', roster(2), { asOf: '2025-10-31' })
  await uploadText('kedua.csv', roster(3), { asOf: '2025-11-30' })
  await uploadText('ketiga.csv', roster(4), { asOf: '2025-12-31' })
  openScreen('/impor')
  const cards = await screen.findAllByRole('article')
  const commit = within(cards[1] as HTMLElement).getByRole('button', { name: 'Simpan ke data kota' })
  await waitFor(() => expect(commit).toBeEnabled())
  await userEvent.setup().click(commit)
  await screen.findByRole('heading', { name: /^Tersimpan/ })
  const headings = screen.getAllByRole('heading', { level: 2 }).map(heading => heading.textContent)
  expect(headings.slice(0, 3)).toEqual([
    expect.stringContaining('31 Desember 2025'),
    expect.stringContaining('Tersimpan: Daftar pegawai, per 30 November 2025'),
    expect.stringContaining('31 Oktober 2025'),
  ])
})

test('a file that was not understood can be read as a kind somebody names', async () => {
  await uploadText('resep.csv', 'Bahan,Takaran\nTepung,2 sendok\n')
  openScreen('/impor')
  const person = userEvent.setup()
  const card = await screen.findByRole('alert')
  expect(card).toHaveTextContent('Tidak ada kolom yang dikenali di berkas ini.')
  const again = within(card).getByRole('button', { name: 'Baca ulang' })
  expect(again).toBeDisabled()
  await person.selectOptions(within(card).getByRole('combobox', { name: 'Pilih jenis data' }), 'roster')
  await person.click(again)
  expect(await screen.findByText(/^Kolom wajib NIP untuk daftar pegawai tidak ditemukan/)).toBeVisible()
})

test('the history marks what a later file of the same date replaced', async () => {
  await load('oktober.csv', roster(3), '2025-10-31')
  await load('oktober-lengkap.csv', roster(4), '2025-10-31')
  openScreen('/impor')
  const former = (await screen.findByText('oktober.csv')).closest('tr')
  const later = screen.getByText('oktober-lengkap.csv').closest('tr')
  expect(former).toHaveTextContent('Digantikan berkas yang lebih baru')
  expect(later).not.toHaveTextContent('Digantikan')
})
