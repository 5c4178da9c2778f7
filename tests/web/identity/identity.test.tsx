import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { afterEach, expect, test } from 'vitest'
import { showLanguage } from '../../../src/web/texts/index.ts'
import { keepLanguage } from '../../../src/web/texts/language.ts'
import { openScreen, server, serveScreens } from '../open-screen.tsx'

serveScreens()
afterEach(async () => {
  keepLanguage('id')
  await showLanguage('id')
})

test('a wrong password says so, keeps the name and can be corrected', async () => {
  const router = openScreen('/masuk', null)
  const person = userEvent.setup()
  await person.type(await screen.findByLabelText('Nama pengguna'), 'operator.contoh')
  await person.type(screen.getByLabelText('Kata sandi'), 'bukan-kata-sandinya')
  await person.click(screen.getByRole('button', { name: 'Masuk' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('Nama pengguna atau kata sandi tidak cocok.')
  expect(screen.getByLabelText('Nama pengguna')).toHaveValue('operator.contoh')
  expect(router.state.location.pathname).toBe('/masuk')
})

test('a server out of reach is not taken for a wrong password', async () => {
  openScreen('/masuk', null)
  const person = userEvent.setup()
  await person.type(await screen.findByLabelText('Nama pengguna'), 'operator.contoh')
  await person.type(screen.getByLabelText('Kata sandi'), 'bukan-kata-sandinya')
  server.use(http.post('*/api/auth/*', () => HttpResponse.error()))
  await person.click(screen.getByRole('button', { name: 'Masuk' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('Server tidak dapat dihubungi')
})

test('English is fetched when it is chosen, and Indonesian comes back', async () => {
  openScreen('/masuk', null)
  const person = userEvent.setup()
  await person.click(await screen.findByRole('radio', { name: 'English' }))
  expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeVisible()
  expect(document.documentElement).toHaveAttribute('lang', 'en')
  await person.click(screen.getByRole('radio', { name: /Indonesia/ }))
  expect(await screen.findByRole('heading', { name: 'Masuk' })).toBeVisible()
  expect(document.documentElement).toHaveAttribute('lang', 'id')
})

/** The fixed accounts have an administrator; a fresh installation has none. */
function openSetUp() {
  openScreen('/siapkan?token=tautan-sekali-pakai', null)
  const asked: unknown[] = []
  server.use(
    http.get('*/api/set-up', () => HttpResponse.json({ open: true })),
    http.post('*/api/set-up', async ({ request }) => {
      asked.push(await request.json())
      return HttpResponse.json({ username: 'kepala.data' })
    }),
  )
  return asked
}

test('the first set-up names each fault at its field and sends nothing', async () => {
  const asked = openSetUp()
  const person = userEvent.setup()
  await person.type(await screen.findByLabelText('Nama pengguna'), 'Kepala Data')
  await person.type(screen.getByLabelText('Kata sandi baru'), 'pendek')
  await person.type(screen.getByLabelText('Ulangi kata sandi'), 'lain')
  expect(screen.queryByText('Wajib diisi.')).not.toBeInTheDocument()
  await person.click(screen.getByRole('button', { name: 'Buat administrator' }))
  expect(screen.getByLabelText('Nama lengkap')).toHaveAccessibleDescription('Wajib diisi.')
  expect(screen.getByLabelText('Nama pengguna')).toHaveAccessibleDescription(/Pakai 3–40 huruf kecil/)
  expect(screen.getByLabelText('Kata sandi baru')).toHaveAccessibleDescription(/paling sedikit 12 karakter/)
  expect(screen.getByLabelText('Ulangi kata sandi')).toHaveAccessibleDescription(
    'Kedua kata sandi belum sama.',
  )
  expect(asked).toEqual([])
})

test('the first set-up makes the administrator and leads to sign-in', async () => {
  const asked = openSetUp()
  const person = userEvent.setup()
  await person.type(await screen.findByLabelText('Nama lengkap'), 'Kepala Contoh')
  await person.type(screen.getByLabelText('Nama pengguna'), 'kepala.data')
  await person.type(screen.getByLabelText('Kata sandi baru'), 'kuda laut biru melompat')
  await person.type(screen.getByLabelText('Ulangi kata sandi'), 'kuda laut biru melompat')
  await person.click(screen.getByRole('button', { name: 'Buat administrator' }))
  expect(await screen.findByRole('status')).toHaveTextContent('Akun kepala.data sudah dibuat.')
  expect(asked).toEqual([
    {
      token: 'tautan-sekali-pakai',
      name: 'Kepala Contoh',
      username: 'kepala.data',
      password: 'kuda laut biru melompat',
    },
  ])
  await person.click(screen.getByRole('link', { name: 'Masuk' }))
  expect(await screen.findByRole('heading', { name: 'Masuk' })).toBeVisible()
  expect(screen.queryByText(/Belum ada akun/)).not.toBeInTheDocument()
})

test('a password that is refused is told so once', async () => {
  openSetUp()
  const person = userEvent.setup()
  await person.type(await screen.findByLabelText('Kata sandi baru'), 'password1234')
  expect(screen.getAllByText(/Terlalu umum/)).toHaveLength(1)
  await person.click(screen.getByRole('button', { name: 'Buat administrator' }))
  expect(screen.getAllByText(/Terlalu umum/)).toHaveLength(1)
})

test('a link without its token says where to find the whole one', async () => {
  openScreen('/siapkan', null)
  server.use(http.get('*/api/set-up', () => HttpResponse.json({ open: true })))
  expect(await screen.findByRole('alert')).toHaveTextContent('Tautan tidak lengkap.')
})

test('a set-up long done leads to sign-in', async () => {
  openScreen('/siapkan?token=tautan-sekali-pakai', null)
  expect(await screen.findByText('Administrator sudah ada. Silakan masuk dengan akun Anda.')).toBeVisible()
  expect(screen.queryByLabelText('Kata sandi baru')).not.toBeInTheDocument()
})
