import { screen, waitFor } from '@testing-library/react'
import { type UserEvent, userEvent } from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { expect, test } from 'vitest'
import { apiHandler } from '../../../mocks/api-handler.ts'
import {
  type FixedSessionsOptions,
  sampleActors,
  sampleCode,
  samplePassword,
  sampleRecoveryCode,
} from '../../../mocks/fixed-sessions.ts'
import { server, serveScreens, testApi } from '../open-screen.tsx'
import { renderApp } from '../render-app.tsx'

serveScreens()

const { operator } = sampleActors

/** The screens before accounts with second devices, or with something due. */
function openWith(address: string, options: FixedSessionsOptions, isSignedIn = false) {
  server.use(apiHandler(testApi.as(isSignedIn ? operator : null, options)))
  return renderApp(address)
}

async function signIn(person: UserEvent): Promise<void> {
  await person.type(await screen.findByLabelText('Nama pengguna'), operator.username)
  await person.type(screen.getByLabelText('Kata sandi'), samplePassword)
  await person.click(screen.getByRole('button', { name: 'Masuk' }))
}

const withTwoFactor = { withTwoFactor: [operator.username] }

test('a pasted code with a space finishes the sign-in and goes on to where it was meant', async () => {
  const router = openWith('/masuk?to=/ucj', withTwoFactor)
  const person = userEvent.setup()
  await signIn(person)
  const code = await screen.findByLabelText('Kode 6 angka')
  expect(code).toHaveFocus()
  expect(code).toHaveAttribute('inputmode', 'numeric')
  expect(code).toHaveAttribute('autocomplete', 'one-time-code')
  await person.click(screen.getByRole('button', { name: 'Verifikasi' }))
  expect(code).toHaveAccessibleDescription('Kode terdiri atas 6 angka.')
  await person.click(code)
  await person.paste(`${sampleCode.slice(0, 3)} ${sampleCode.slice(3)}`)
  expect(code).toHaveValue(sampleCode)
  await person.keyboard('{Enter}')
  await waitFor(() => expect(router.state.location.pathname).toBe('/ucj'))
})

test('a wrong code may be corrected, and a recovery code stands in for it', async () => {
  const router = openWith('/masuk', withTwoFactor)
  const person = userEvent.setup()
  await signIn(person)
  await person.type(await screen.findByLabelText('Kode 6 angka'), '000000{Enter}')
  expect(await screen.findByRole('alert')).toHaveTextContent('Kode tidak cocok atau sudah berganti.')
  await person.click(screen.getByRole('button', { name: 'Pakai kode cadangan' }))
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  await person.type(screen.getByLabelText('Kode cadangan'), `${sampleRecoveryCode}{Enter}`)
  expect(await screen.findByText(/kode itu tidak berlaku lagi. Tersisa 9 kode/)).toBeVisible()
  expect(router.state.location.pathname).toBe('/masuk')
  const onward = screen.getByRole('button', { name: 'Lanjut' })
  expect(onward).toHaveFocus()
  expect(onward).toHaveAccessibleDescription(/Tersisa 9 kode/)
  await person.keyboard('{Enter}')
  await waitFor(() => expect(router.state.location.pathname).toBe('/'))
})

test('a second step that took too long goes back kindly, with the name kept', async () => {
  openWith('/masuk', withTwoFactor)
  const person = userEvent.setup()
  await signIn(person)
  const code = await screen.findByLabelText('Kode 6 angka')
  server.use(http.post('*/api/auth/sign-in/second-step', () => refusal('second-step-expired', 401)))
  await person.type(code, `${sampleCode}{Enter}`)
  expect(await screen.findByText(/Waktu untuk memasukkan kode sudah lewat/)).toBeVisible()
  expect(screen.getByLabelText('Nama pengguna')).toHaveValue(operator.username)
  expect(screen.getByLabelText('Kata sandi')).toHaveFocus()
})

test('too many attempts are told with the minutes to wait', async () => {
  openWith('/masuk', {})
  server.use(
    http.post('*/api/auth/sign-in/username', () =>
      refusal('too-many-attempts', 429, { 'retry-after': '410' }),
    ),
  )
  await signIn(userEvent.setup())
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'Terlalu banyak percobaan. Coba lagi dalam 7 menit.',
  )
})

test('a temporary password is changed first, told while typing, and the wanted screen follows', async () => {
  const router = openWith('/ucj', { must: 'change-password' }, true)
  const person = userEvent.setup()
  expect(await screen.findByRole('heading', { name: 'Buat kata sandi Anda sendiri' })).toBeVisible()
  expect(screen.queryByRole('navigation')).not.toBeInTheDocument()
  expect(router.state.location.pathname).toBe('/lengkapi-akun')
  await person.type(screen.getByLabelText('Kata sandi sementara'), samplePassword)
  const field = screen.getByLabelText('Kata sandi baru')
  await person.type(field, 'perahu')
  expect(screen.getByText('6 dari 12 karakter')).toBeVisible()
  await person.clear(field)
  await person.type(field, 'operator.contoh1')
  expect(screen.getByText(/Terlalu dekat dengan nama Anda/)).toBeVisible()
  await person.clear(field)
  await person.type(field, 'perahu biru di teluk')
  expect(screen.getByText('Panjang dan kuat.')).toBeVisible()
  await person.click(screen.getByRole('button', { name: 'Simpan kata sandi' }))
  expect(screen.getByLabelText('Ulangi kata sandi')).toHaveAccessibleDescription(/belum sama/)
  await person.type(screen.getByLabelText('Ulangi kata sandi'), 'perahu biru di teluk')
  await person.click(screen.getByRole('button', { name: 'Simpan kata sandi' }))
  await waitFor(() => expect(router.state.location.pathname).toBe('/ucj'))
})

test('who must have a second device enrols before anything else, and keeps the recovery codes', async () => {
  const router = openWith('/ucj', { must: 'enrol-two-factor' }, true)
  const person = userEvent.setup()
  expect(await screen.findByRole('heading', { name: 'Aktifkan verifikasi dua langkah' })).toBeVisible()
  await person.type(screen.getByLabelText('Kata sandi sekarang'), 'bukan ini{Enter}')
  expect(await screen.findByRole('alert')).toHaveTextContent('Kata sandi sekarang tidak cocok.')
  await person.clear(screen.getByLabelText('Kata sandi sekarang'))
  await person.type(screen.getByLabelText('Kata sandi sekarang'), `${samplePassword}{Enter}`)
  expect(await screen.findByRole('img', { name: /Kode QR/ })).toBeVisible()
  expect(screen.getByText('JBSW Y3DP EHPK 3PXP')).toBeVisible()
  await person.type(screen.getByLabelText('Kode 6 angka'), '111111{Enter}')
  expect(await screen.findByRole('alert')).toHaveTextContent('Kode tidak cocok. Tunggu kode berikutnya')
  await person.clear(screen.getByLabelText('Kode 6 angka'))
  await person.type(screen.getByLabelText('Kode 6 angka'), `${sampleCode}{Enter}`)
  expect(await screen.findByText(sampleRecoveryCode)).toBeVisible()
  expect(router.state.location.pathname).toBe('/lengkapi-akun')
  expect(screen.getByRole('button', { name: 'Selesai' })).toBeDisabled()
  await person.click(screen.getByLabelText('Sudah saya simpan'))
  await person.click(screen.getByRole('button', { name: 'Selesai' }))
  await waitFor(() => expect(router.state.location.pathname).toBe('/ucj'))
})

test('the own account says who one is, and turns two-step verification on and off again', async () => {
  openWith('/akun', {}, true)
  const person = userEvent.setup()
  expect(await screen.findByText('Operator Contoh')).toBeVisible()
  await person.click(screen.getByRole('button', { name: 'Aktifkan' }))
  await person.type(screen.getByLabelText('Kata sandi sekarang'), `${samplePassword}{Enter}`)
  await person.type(await screen.findByLabelText('Kode 6 angka'), `${sampleCode}{Enter}`)
  await person.click(await screen.findByLabelText('Sudah saya simpan'))
  await person.click(screen.getByRole('button', { name: 'Selesai' }))
  expect(await screen.findByText('Verifikasi dua langkah sudah aktif.')).toBeVisible()
  expect(screen.queryByText(sampleRecoveryCode)).not.toBeInTheDocument()
  await person.click(screen.getByRole('button', { name: 'Matikan' }))
  await person.type(screen.getByLabelText('Kata sandi sekarang'), `${samplePassword}{Enter}`)
  expect(await screen.findByText('Verifikasi dua langkah sudah dimatikan.')).toBeVisible()
})

test('another phone takes the place of the former, also where it cannot be turned off', async () => {
  openWith('/akun', { must: 'enrol-two-factor', withTwoFactor: [operator.username] }, true)
  const person = userEvent.setup()
  await person.click(await screen.findByRole('button', { name: 'Ganti ponsel' }))
  expect(screen.getByText(/yang lama tetap berlaku sampai kode dari ponsel baru diterima/)).toBeVisible()
  await person.type(screen.getByLabelText('Kata sandi sekarang'), `${samplePassword}{Enter}`)
  await person.type(await screen.findByLabelText('Kode 6 angka'), `${sampleCode}{Enter}`)
  expect(await screen.findByText(sampleRecoveryCode)).toBeVisible()
})

test('a key that was left too long leads back to the beginning, and says so', async () => {
  openWith('/akun', withTwoFactor, true)
  const person = userEvent.setup()
  await person.click(await screen.findByRole('button', { name: 'Ganti ponsel' }))
  await person.type(screen.getByLabelText('Kata sandi sekarang'), `${samplePassword}{Enter}`)
  server.use(http.post('*/api/me/two-factor/confirm', () => refusal('enrolment-expired', 409)))
  await person.type(await screen.findByLabelText('Kode 6 angka'), `${sampleCode}{Enter}`)
  expect(await screen.findByText(/Kunci tadi sudah lewat waktunya/)).toBeVisible()
  expect(screen.getByLabelText('Kata sandi sekarang')).toHaveValue('')
})

test('the own account tells how many recovery codes are left, and makes new ones for the password', async () => {
  openWith('/akun', withTwoFactor, true)
  const person = userEvent.setup()
  expect(await screen.findByText('Tersisa 9 kode cadangan.')).toBeVisible()
  await person.click(screen.getByRole('button', { name: 'Buat kode cadangan baru' }))
  expect(screen.getByText(/kode cadangan yang lama tidak berlaku lagi/)).toBeVisible()
  await person.type(screen.getByLabelText('Kata sandi sekarang'), 'bukan ini{Enter}')
  expect(await screen.findByRole('alert')).toHaveTextContent('Kata sandi sekarang tidak cocok.')
  await person.clear(screen.getByLabelText('Kata sandi sekarang'))
  await person.type(screen.getByLabelText('Kata sandi sekarang'), `${samplePassword}{Enter}`)
  expect(await screen.findByText(sampleRecoveryCode)).toBeVisible()
  expect(screen.getByRole('button', { name: 'Selesai' })).toBeDisabled()
  await person.click(screen.getByLabelText('Sudah saya simpan'))
  await person.click(screen.getByRole('button', { name: 'Selesai' }))
  expect(await screen.findByText('Kode cadangan baru sudah berlaku.')).toBeVisible()
  expect(screen.queryByText(sampleRecoveryCode)).not.toBeInTheDocument()
})

test('who has used up the recovery codes is told to make new ones', async () => {
  openWith('/akun', withTwoFactor, true)
  server.use(http.get('*/api/me/two-factor', () => HttpResponse.json({ recoveryCodesLeft: 0 })))
  expect(await screen.findByText(/Kode cadangan sudah habis/)).toBeVisible()
})

test('a role that must have it is told why it cannot be turned off', async () => {
  openWith('/akun', { must: 'enrol-two-factor', withTwoFactor: [operator.username] }, true)
  const person = userEvent.setup()
  await person.click(await screen.findByRole('button', { name: 'Matikan' }))
  await person.type(screen.getByLabelText('Kata sandi sekarang'), `${samplePassword}{Enter}`)
  expect(await screen.findByText(/wajib memakai verifikasi dua langkah/)).toBeVisible()
  expect(screen.getByRole('button', { name: 'Matikan' })).toBeVisible()
})

function refusal(code: string, status: number, headers: Record<string, string> = {}) {
  return HttpResponse.json(
    { type: `urn:pantau-asuh:problem:${code}`, title: code, status, detail: code, code },
    { status, headers: { 'content-type': 'application/problem+json', ...headers } },
  )
}
