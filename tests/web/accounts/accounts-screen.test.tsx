import { screen, waitFor, within } from '@testing-library/react'
import { type UserEvent, userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { openScreen, serveScreens } from '../open-screen.tsx'

serveScreens()

const address = '/pengaturan/pengguna'
const rowOf = (name: RegExp) => screen.findByRole('row', { name })

async function fill(person: UserEvent, name: string, username: string): Promise<void> {
  await person.type(await screen.findByLabelText('Nama lengkap'), name)
  await person.type(screen.getByLabelText('Nama pengguna'), username)
}

test('everybody with an account is listed in words', async () => {
  openScreen(address, 'admin')
  expect(await rowOf(/Administrator Contoh/)).toHaveTextContent('akun Anda')
  expect(await rowOf(/Sekretaris Contoh/)).toHaveTextContent('Sekretaris OPD')
  await waitFor(async () =>
    expect(await rowOf(/Sekretaris Contoh/)).toHaveTextContent('Dinas Kebudayaan dan Pariwisata'),
  )
})

test('a secretary is made with an agency and a made password, shown once', async () => {
  openScreen(address, 'admin')
  const person = userEvent.setup()
  await fill(person, ' Rina Contoh ', 'rina.contoh')
  expect(screen.queryByLabelText('OPD')).not.toBeInTheDocument()
  await person.selectOptions(screen.getByLabelText('Peran'), 'Sekretaris OPD')
  await screen.findByRole('option', { name: 'Dinas Kesehatan' })
  await person.click(screen.getByRole('button', { name: 'Buatkan kata sandi awal' }))
  const password = screen.getByLabelText<HTMLInputElement>('Kata sandi awal').value
  expect(password).toMatch(/^[a-z]{4}(?:-[a-z]{4}){4}$/)

  await person.click(screen.getByRole('button', { name: 'Buat akun' }))
  const agency = screen.getByLabelText('OPD')
  expect(agency).toHaveAccessibleDescription('Pilih OPD yang diurus sekretaris ini.')
  expect(agency).toHaveFocus()
  await person.selectOptions(agency, 'Dinas Kesehatan')
  await person.click(screen.getByRole('button', { name: 'Buat akun' }))

  const made = (await screen.findByText('Akun Rina Contoh sudah dibuat.')).closest('div')
  if (made === null) throw new Error('no note')
  expect(made).toHaveTextContent('penggunanya rina.contoh, perannya Sekretaris OPD')
  await person.click(within(made).getByRole('button', { name: 'Salin kata sandi awal' }))
  expect(await within(made).findByText('Tersalin.')).toBeVisible()
  expect(await navigator.clipboard.readText()).toBe(password)
  expect(await rowOf(/Rina Contoh/)).toHaveTextContent('Dinas Kesehatan')
  expect(screen.getByLabelText('Kata sandi awal')).toHaveValue('')

  await person.click(within(made).getByRole('button', { name: 'Selesai' }))
  expect(screen.queryByText(password)).not.toBeInTheDocument()
  expect(screen.getByLabelText('Nama lengkap')).toHaveFocus()
})

test('a taken name is told beside its field, and what was typed stays', async () => {
  openScreen(address, 'admin')
  const person = userEvent.setup()
  await fill(person, 'Operator Kedua', 'operator.contoh')
  await person.type(screen.getByLabelText('Kata sandi awal'), 'perahu biru di teluk')
  await person.click(screen.getByRole('button', { name: 'Buat akun' }))

  const username = screen.getByLabelText('Nama pengguna')
  await waitFor(() => expect(username).toHaveAccessibleDescription(/operator\.contoh sudah dipakai/))
  expect(username).toHaveFocus()
  expect(screen.getByLabelText('Kata sandi awal')).toHaveValue('perahu biru di teluk')
  await person.type(username, '2')
  expect(username).not.toHaveAccessibleDescription(/sudah dipakai/)
  await person.click(screen.getByRole('button', { name: 'Buat akun' }))
  expect(await screen.findByText('Akun Operator Kedua sudah dibuat.')).toBeVisible()
  expect(screen.queryByText('perahu biru di teluk')).not.toBeInTheDocument()
})

test('an empty form says what is missing, field by field', async () => {
  openScreen(address, 'admin')
  await userEvent.setup().click(await screen.findByRole('button', { name: 'Buat akun' }))
  expect(screen.getByLabelText('Nama lengkap')).toHaveAccessibleDescription('Wajib diisi.')
  expect(screen.getByLabelText('Nama lengkap')).toHaveFocus()
  expect(screen.getByLabelText('Nama pengguna')).toHaveAccessibleDescription(/Pakai 3–40 huruf kecil/)
  expect(screen.getByLabelText('Kata sandi awal')).toHaveAccessibleDescription(/paling sedikit 12 karakter/)
})

test('a planner finds it closed and is not offered it', async () => {
  openScreen(address, 'planner')
  expect(await screen.findByRole('heading', { name: 'Tidak terbuka untuk peran Anda' })).toBeVisible()
  expect(screen.queryByLabelText('Nama pengguna')).not.toBeInTheDocument()
  expect(screen.queryByRole('link', { name: 'Pengguna' })).not.toBeInTheDocument()
})

test('a fresh database points an administrator to the first operator', async () => {
  openScreen('/', 'admin')
  expect(await screen.findByRole('link', { name: 'Buat akun operator' })).toHaveAttribute('href', address)
})
