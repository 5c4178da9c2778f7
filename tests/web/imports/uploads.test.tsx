import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { afterEach, expect, test } from 'vitest'
import { sampleActors } from '../../../mocks/fixed-sessions.ts'
import { openScreen, rosterCsv, server, serveScreens, testApi, uploadText } from '../open-screen.tsx'

serveScreens()

const file = (name: string, content = rosterCsv) => new File([content], name, { type: 'text/csv' })

/** Takes uploads in past the form data, which jsdom cannot hand on; what happens to each is said in order. */
function receive(...turns: readonly ('taken' | 'cut off' | 'answer lost')[]) {
  const seen = { posts: 0 }
  server.use(
    http.post('*/api/imports', async () => {
      const turn = turns[seen.posts] ?? 'taken'
      seen.posts += 1
      if (turn === 'cut off') return HttpResponse.error()
      const name = `unggahan-${seen.posts}.csv`
      const id = await uploadText(name, rosterCsv, { asOf: '2025-10-31' })
      if (turn === 'answer lost') return HttpResponse.error()
      return testApi.as(sampleActors.operator).fetch(
        new Request(`http://pantau.test/api/imports/${id}`, {
          headers: { 'sec-fetch-site': 'same-origin' },
        }),
      )
    }),
  )
  return seen
}

async function choose(...files: File[]): Promise<void> {
  await screen.findByRole('button', { name: 'Pilih berkas' })
  const input = document.querySelector<HTMLInputElement>('input[type=file]')
  if (input === null) throw new Error('no file input')
  await userEvent.setup().upload(input, files)
}

afterEach(() => sessionStorage.clear())

test('a file chosen twice at once is loaded once', async () => {
  openScreen('/impor')
  const seen = receive()
  const one = file('oktober.csv')
  await choose(one, one)
  expect(await screen.findByRole('heading', { name: /^Daftar pegawai/ })).toBeVisible()
  expect(screen.getAllByRole('article')).toHaveLength(1)
  expect(seen.posts).toBe(1)
})

test('content that lies open already is not loaded a second time', async () => {
  await uploadText('oktober.csv', rosterCsv, { asOf: '2025-10-31' })
  openScreen('/impor')
  const seen = receive()
  await screen.findByRole('heading', { name: /^Daftar pegawai/ })
  await choose(file('oktober-salinan.csv'))
  const note = await screen.findByRole('heading', { name: 'oktober-salinan.csv sudah ada di bawah' })
  expect(seen.posts).toBe(0)
  const card = note.closest('article')
  if (card === null) throw new Error('no card')
  await userEvent.setup().click(within(card).getByRole('button', { name: 'Tutup' }))
  expect(note).not.toBeInTheDocument()
})

test('a broken connection is told, and the file is sent again by itself', async () => {
  openScreen('/impor')
  const seen = receive('cut off', 'taken')
  await choose(file('oktober.csv'))
  expect(await screen.findByText('Sambungan terputus; berkas ini belum sampai.')).toBeVisible()
  window.dispatchEvent(new Event('online'))
  expect(await screen.findByRole('heading', { name: /^Daftar pegawai/ })).toBeVisible()
  expect(screen.getAllByRole('article')).toHaveLength(1)
  expect(seen.posts).toBe(2)
})

test('a file whose answer was lost is found again instead of being sent twice', async () => {
  openScreen('/impor')
  const seen = receive('answer lost')
  await choose(file('oktober.csv'))
  await screen.findByText('Sambungan terputus; berkas ini belum sampai.')
  await userEvent.setup().click(screen.getByRole('button', { name: 'Kirim sekarang' }))
  expect(await screen.findByRole('heading', { name: /^Daftar pegawai/ })).toBeVisible()
  await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(1))
  expect(seen.posts).toBe(1)
})

test('what was on its way when the page was left is named, and nothing of it was kept', async () => {
  sessionStorage.setItem(
    'pantau-asuh.unsent-files.operator.contoh',
    JSON.stringify([{ name: 'besar.xlsx', size: 4_200_000, sha256: null, completes: null, known: [] }]),
  )
  openScreen('/impor')
  const card = await screen.findByRole('alert')
  expect(card).toHaveTextContent('besar.xlsx belum sampai')
  expect(card).toHaveTextContent('letakkan lagi berkasnya di atas')
  await userEvent.setup().click(within(card).getByRole('button', { name: 'Tutup' }))
  expect(card).not.toBeInTheDocument()
  expect(sessionStorage).toHaveLength(0)
})
