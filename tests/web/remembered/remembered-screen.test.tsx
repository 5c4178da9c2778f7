import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { expect, test } from 'vitest'
import { openScreen, server, serveScreens, uploadText } from '../open-screen.tsx'
import { answerAndCommit } from '../steps.ts'

serveScreens()

const roster = (agency: string) => `NIP,Nama,OPD,Jabatan
198501012010011001,Agus Contoh,${agency},Perawat
198701012010011002,Tono Contoh,Dinas Kebudayaan dan Pariwisata,Analis Kebijakan
`

test('an answer is listed with where it came from, and is asked again once it is forgotten', async () => {
  const id = await uploadText('oktober.csv', roster('Dinas Kesehatn'), { asOf: '2025-10-31' })
  await answerAndCommit(id, { 'agency:dinas kesehatn': 'dinkes' })
  openScreen('/pengaturan/jawaban')
  const person = userEvent.setup()
  const row = (await screen.findByRole('rowheader', { name: /Dinas Kesehatn/i })).closest('tr')
  if (row === null) throw new Error('no row')
  expect(row).toHaveTextContent('Nama OPD')
  expect(row).toHaveTextContent('Dinas Kesehatan')
  expect(row).toHaveTextContent('oktober.csv')
  expect(row).toHaveTextContent('operator.contoh')
  expect(row).toHaveTextContent('belum pernah')

  await person.click(within(row).getByRole('button', { name: /^Lupakan jawaban untuk/ }))
  const dialog = await screen.findByRole('dialog', { name: 'Lupakan jawaban ini?' })
  expect(dialog).toHaveTextContent('Data yang sudah disimpan tidak berubah.')
  await person.click(within(dialog).getByRole('button', { name: 'Lupakan' }))
  expect(await screen.findByText(/^Dilupakan: /)).toBeVisible()
  expect(await screen.findByRole('heading', { name: 'Belum ada jawaban yang diingat' })).toBeVisible()
})

test('who only looks at figures has nothing to remember', async () => {
  openScreen('/pengaturan/jawaban', 'mayor')
  expect(await screen.findByRole('heading', { name: 'Tidak terbuka untuk peran Anda' })).toBeVisible()
})

test('a list that does not come says so and can be asked for again', async () => {
  openScreen('/pengaturan/jawaban')
  server.use(
    http.get(
      '*/api/remembered-answers',
      () =>
        HttpResponse.json(
          {
            type: 'about:blank',
            title: 'x',
            status: 500,
            code: 'unexpected',
            detail: 'Ada kesalahan di server.',
          },
          { status: 500 },
        ),
      { once: true },
    ),
  )
  const alert = await screen.findByRole('alert')
  await userEvent.setup().click(within(alert).getByRole('button', { name: 'Coba lagi' }))
  expect(await screen.findByRole('heading', { name: 'Belum ada jawaban yang diingat' })).toBeVisible()
})
