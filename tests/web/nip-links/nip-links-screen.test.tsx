import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { load, openScreen, serveScreens, uploadText } from '../open-screen.tsx'
import { answerAndCommit, call } from '../steps.ts'

serveScreens()

const header = 'NIP,Nama,OPD,Jabatan'
const stays = '198701012010011002,Tono Contoh,Dinas Kebudayaan dan Pariwisata,Analis Kebijakan'
const before = [
  header,
  '198501012024211001,Agus Contoh,Dinas Kesehatan,Perawat',
  '198602022024212002,Siti Contoh,Dinas Kesehatan,Bidan',
  stays,
].join('\n')
const after = [
  header,
  '198501012025211001,Agus Contoh,Dinas Kesehatan,Perawat',
  '198602022025212002,Siti Contoh,Dinas Kesehatan,Bidan',
  stays,
].join('\n')

test('a changed number is told where the roster was saved, and many are decided at once', async () => {
  await load('oktober.csv', before, '2025-10-31')
  await uploadText('november.csv', after, { asOf: '2025-11-30' })
  openScreen('/impor')
  const person = userEvent.setup()
  const commit = await screen.findByRole('button', { name: 'Simpan ke data kota' })
  await expect.poll(() => commit.hasAttribute('disabled')).toBe(false)
  await person.click(commit)
  expect(await screen.findByText(/^2 orang tampaknya berganti NIP\./)).toBeVisible()
  await person.click(screen.getByRole('link', { name: 'Periksa NIP' }))

  expect(await screen.findByRole('heading', { name: '2 usulan menunggu pemeriksaan' })).toBeVisible()
  const same = screen.getByRole('button', { name: 'Orang yang sama' })
  expect(same).toBeDisabled()
  await person.click(screen.getByRole('checkbox', { name: 'Pilih semua' }))
  await person.click(screen.getByRole('checkbox', { name: 'Pilih Siti Contoh' }))
  await person.click(same)
  expect(await screen.findByText('1 keputusan tersimpan; angka sudah dihitung ulang.')).toBeVisible()
  const decided = within(await screen.findByRole('table', { name: 'Sudah diputuskan' }))
  expect(decided.getByRole('row', { name: /Agus Contoh.*orang yang sama/ })).toBeVisible()
  expect(screen.getByRole('heading', { name: '1 usulan menunggu pemeriksaan' })).toBeVisible()

  await person.click(decided.getByRole('button', { name: 'Ubah Agus Contoh menjadi orang lain' }))
  expect(await decided.findByRole('row', { name: /Agus Contoh.*orang lain/ })).toBeVisible()
  expect(await call('GET', '/api/nip-links')).toContainEqual(
    expect.objectContaining({ name: 'Agus Contoh', status: 'rejected', decidedBy: 'operator.contoh' }),
  )
})

test('without changed numbers there is nothing to do, and only operators look', async () => {
  const id = await uploadText('oktober.csv', before, { asOf: '2025-10-31' })
  await answerAndCommit(id, {})
  openScreen('/pengaturan/nip-berganti')
  expect(await screen.findByRole('heading', { name: 'Tidak ada NIP yang berganti' })).toBeVisible()
})

test('a secretary is not shown the numbers of others', async () => {
  openScreen('/pengaturan/nip-berganti', 'secretary')
  expect(await screen.findByRole('heading', { name: 'Tidak terbuka untuk peran Anda' })).toBeVisible()
})
