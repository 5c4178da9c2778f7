import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { expect, test } from 'vitest'
import { openScreen, server, serveScreens, uploadText } from '../open-screen.tsx'
import { answerAndCommit, call } from '../steps.ts'

serveScreens()

/** An agency nobody wrote like this before, and a person under two agencies. */
const untidy = `NIP,Nama,OPD,Jabatan
198501012010011001,Agus Contoh,Dinas Kesehatan,Perawat
198601012010012003,Siti Contoh,Dinas Kesehatn,Bidan
198701012010011002,Tono Contoh,Dinas Perhubungan,Analis Kebijakan
198701012010011002,Tono Contoh,Dinas Kesehatan,Analis Kebijakan
`

const agencyQuestion = '“Dinas Kesehatn”: OPD mana yang dimaksud?'

test('every question stands on one form, and what was chosen stays when sending fails', async () => {
  const id = await uploadText('november.csv', untidy, { asOf: '2025-11-30' })
  openScreen('/impor')
  const person = userEvent.setup()
  expect(await screen.findByRole('button', { name: 'Terima semua usulan (2)' })).toBeEnabled()
  await person.selectOptions(screen.getByRole('combobox', { name: agencyQuestion }), 'Dinas Perhubungan')
  const whose = screen.getByRole('group', { name: /^Tono Contoh · 198701012010011002 tertulis di dua OPD/ })
  await person.click(within(whose).getByRole('radio', { name: /^Dinas Perhubungan/ }))

  server.use(http.patch('*/api/imports/*', () => HttpResponse.error(), { once: true }))
  await person.click(screen.getByRole('button', { name: 'Pakai 2 jawaban' }))
  expect(await screen.findByText(/Jawaban Anda tetap ada di sini\.$/)).toBeVisible()
  expect(screen.getByRole('combobox', { name: agencyQuestion })).toHaveDisplayValue('Dinas Perhubungan')

  await person.click(screen.getByRole('button', { name: 'Pakai 2 jawaban' }))
  await waitFor(() => expect(screen.getByRole('button', { name: 'Simpan ke data kota' })).toBeEnabled())
  expect(await call('GET', `/api/imports/${id}`)).toMatchObject({
    questions: [],
    counts: { accepted: 3, setAside: 0 },
  })
})

test('what was taken from memory is shown, and can be answered anew', async () => {
  const first = await uploadText('oktober.csv', untidy.split('\n').slice(0, 3).join('\n'), {
    asOf: '2025-10-31',
  })
  await answerAndCommit(first, { 'agency:dinas kesehatn': 'dinkes' })
  const second = await uploadText('november.csv', untidy.split('\n').slice(0, 4).join('\n'), {
    asOf: '2025-11-30',
  })
  openScreen('/impor')
  const person = userEvent.setup()
  await person.click(await screen.findByText('1 hal tidak ditanyakan karena sudah pernah dijawab'))
  await person.click(screen.getByRole('button', { name: /^Ubah jawaban untuk “dinas kesehatn”/i }))
  const use = screen.getByRole('button', { name: 'Pakai' })
  expect(use).toBeDisabled()
  await person.selectOptions(screen.getByRole('combobox', { name: /dinas kesehatn/i }), 'Dinas Perhubungan')
  await person.click(use)
  await waitFor(async () =>
    expect(await call('GET', `/api/imports/${second}`)).toMatchObject({
      status: 'draft',
      remembered: [],
      answered: [expect.objectContaining({ answer: 'dishub' })],
    }),
  )
})
