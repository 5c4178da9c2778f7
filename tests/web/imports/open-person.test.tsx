import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { load, openScreen, rosterCsv, serveScreens, uploadText } from '../open-screen.tsx'

serveScreens()

test('a person of the difference opens in the list, and no address says who', async () => {
  await load('pegawai.csv', rosterCsv, '2025-11-30')
  const moved = rosterCsv.replace('Agus Contoh,Dinas Kesehatan', 'Agus Contoh,Bappeda')
  await uploadText('pegawai-baru.csv', moved, { asOf: '2025-12-31' })
  const router = openScreen('/impor')
  const person = userEvent.setup()
  await person.click(await screen.findByRole('button', { name: '1 pindah OPD' }))
  const link = await screen.findByRole('link', { name: 'Agus Contoh' })
  expect(link).toHaveAttribute('href', '/belum')
  await person.click(link)
  expect(await screen.findByRole('heading', { name: 'Agus Contoh', level: 2 })).toBeVisible()
  expect(router.history.location.href).toBe('/belum')
  expect(JSON.stringify(router.history.location.state)).not.toMatch(/\d{18}|Agus/)
  // Nothing was opened over the list here: closing leaves the list, Back leads to where they came from.
  await person.click(screen.getByRole('button', { name: 'Tutup rincian' }))
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'Agus Contoh', level: 2 })).toBeNull())
  expect(router.state.location.pathname).toBe('/belum')
})
