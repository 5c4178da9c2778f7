import { screen, waitFor, within } from '@testing-library/react'
import { type UserEvent, userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { apiHandler } from '../../../mocks/api-handler.ts'
import { sampleActors } from '../../../mocks/fixed-sessions.ts'
import { openScreen, server, serveScreens, testApi } from '../open-screen.tsx'
import { renderApp } from '../render-app.tsx'

serveScreens()

const address = '/pengaturan/pengguna'
const rowOf = (name: RegExp) => screen.findByRole('row', { name })
const press = (person: UserEvent, name: string | RegExp) =>
  screen.findByRole('button', { name }).then(button => person.click(button))
/** Past the drawer's slide the parts beneath it are hidden from everybody. */
const panel = () => screen.findByRole('dialog')

async function openForm(person: UserEvent): Promise<void> {
  await press(person, 'Tambah pengguna')
  await panel()
}

async function fill(person: UserEvent, name: string, username: string): Promise<void> {
  await openForm(person)
  await person.type(await screen.findByLabelText('Nama lengkap'), name)
  await person.type(screen.getByLabelText('Nama pengguna'), username)
}

async function openAccount(person: UserEvent, name: string): Promise<HTMLElement> {
  await press(person, `Ubah akun ${name}`)
  return panel()
}

async function readUsers() {
  const response = await testApi
    .as(sampleActors.admin)
    .fetch(new Request('http://pantau.test/api/users', { headers: { 'sec-fetch-site': 'same-origin' } }))
  return (await response.json()) as { username: string }[]
}

test('everybody with an account is listed in words', async () => {
  openScreen(address, 'admin')
  expect(await rowOf(/Administrator Contoh/)).toHaveTextContent('akun Anda')
  const secretary = await rowOf(/Sekretaris Contoh/)
  expect(secretary).toHaveTextContent('Sekretaris OPD')
  expect(secretary).toHaveTextContent('aktif')
  expect(secretary).toHaveTextContent('Belum pernah')
  await waitFor(async () =>
    expect(await rowOf(/Sekretaris Contoh/)).toHaveTextContent('Dinas Kebudayaan dan Pariwisata'),
  )
})

test('the list is searched by name and agency, and filtered by role; the address keeps the role alone', async () => {
  const router = openScreen(address, 'admin')
  const person = userEvent.setup()
  await rowOf(/Sekretaris Contoh/)
  await person.type(screen.getByRole('searchbox'), 'pariwisata')
  await waitFor(() => expect(screen.getByText('1 dari 5 akun')).toBeVisible())
  expect(await rowOf(/Sekretaris Contoh/)).toBeVisible()
  expect(router.history.location.href).not.toContain('pariwisata')
  expect(JSON.stringify(router.history.location.state)).not.toContain('pariwisata')
  await person.click(screen.getByRole('button', { name: 'Hapus pencarian' }))
  expect(screen.getByRole('searchbox')).toHaveValue('')
  expect(screen.getByRole('searchbox')).toHaveFocus()
  await person.selectOptions(screen.getByLabelText('Peran'), 'Perencana (1)')
  await waitFor(() => expect(screen.queryByRole('row', { name: /Sekretaris/ })).not.toBeInTheDocument())
  expect(await rowOf(/Perencana Contoh/)).toBeVisible()
  await person.selectOptions(screen.getByLabelText('Keadaan'), 'Dinonaktifkan')
  await person.click(await screen.findByRole('button', { name: 'Tampilkan semua' }))
  expect(await rowOf(/Sekretaris Contoh/)).toBeVisible()
})

test('a secretary is made with an agency and a made password, shown once', async () => {
  openScreen(address, 'admin')
  const person = userEvent.setup()
  await fill(person, ' Rina Contoh ', 'rina.contoh')
  const form = within(await panel())
  expect(form.queryByLabelText('OPD')).not.toBeInTheDocument()
  await person.selectOptions(form.getByLabelText('Peran'), 'Sekretaris OPD')
  await form.findByRole('option', { name: 'Dinas Kesehatan' })
  await person.click(form.getByRole('button', { name: 'Buatkan kata sandi sementara' }))
  const password = form.getByLabelText<HTMLInputElement>('Kata sandi sementara').value
  expect(password).toMatch(/^[a-z]{4}(?:-[a-z]{4}){4}$/)

  await person.click(form.getByRole('button', { name: 'Buat akun' }))
  const agency = form.getByLabelText('OPD')
  expect(agency).toHaveAccessibleDescription('Pilih OPD yang diurus sekretaris ini.')
  expect(agency).toHaveFocus()
  await person.selectOptions(agency, 'Dinas Kesehatan')
  await person.click(form.getByRole('button', { name: 'Buat akun' }))

  expect(await form.findByText('Akun Rina Contoh sudah dibuat.')).toBeVisible()
  expect(form.getByText(/penggunanya rina.contoh, perannya Sekretaris OPD/)).toBeVisible()
  await person.click(form.getByRole('button', { name: 'Salin kata sandi sementara' }))
  expect(await form.findByText('Tersalin.')).toBeVisible()
  expect(await navigator.clipboard.readText()).toBe(password)

  await person.click(form.getByRole('button', { name: 'Selesai' }))
  await waitFor(() => expect(screen.queryByText(password)).not.toBeInTheDocument())
  expect(await rowOf(/Rina Contoh/)).toHaveTextContent('Dinas Kesehatan')
})

test('a taken name is told beside its field, and what was typed stays', async () => {
  openScreen(address, 'admin')
  const person = userEvent.setup()
  await fill(person, 'Operator Kedua', 'operator.contoh')
  await person.type(screen.getByLabelText('Kata sandi sementara'), 'perahu biru di teluk')
  await press(person, 'Buat akun')

  const username = screen.getByLabelText('Nama pengguna')
  await waitFor(() => expect(username).toHaveAccessibleDescription(/operator\.contoh sudah dipakai/))
  expect(username).toHaveFocus()
  expect(screen.getByLabelText('Kata sandi sementara')).toHaveValue('perahu biru di teluk')
  await person.type(username, '2')
  expect(username).not.toHaveAccessibleDescription(/sudah dipakai/)
  await press(person, 'Buat akun')
  expect(await screen.findByText('Akun Operator Kedua sudah dibuat.')).toBeVisible()
  expect(screen.queryByText('perahu biru di teluk')).not.toBeInTheDocument()
})

test('an empty form says what is missing, field by field', async () => {
  openScreen(address, 'admin')
  const person = userEvent.setup()
  await openForm(person)
  await press(person, 'Buat akun')
  expect(screen.getByLabelText('Nama lengkap')).toHaveAccessibleDescription('Wajib diisi.')
  expect(screen.getByLabelText('Nama lengkap')).toHaveFocus()
  expect(screen.getByLabelText('Nama pengguna')).toHaveAccessibleDescription(/Pakai 3–40 huruf kecil/)
  expect(screen.getByLabelText('Kata sandi sementara')).toHaveAccessibleDescription(
    /paling sedikit 12 karakter/,
  )
})

test('a password that holds the user name is told before it is sent, until it holds it no more', async () => {
  openScreen(address, 'admin')
  const person = userEvent.setup()
  await fill(person, 'Sari Contoh', 'sari.wati')
  const password = screen.getByLabelText('Kata sandi sementara')
  await person.type(password, 'bu-Sari-Wati-naik-kapal')
  await press(person, 'Buat akun')
  expect(password).toHaveAccessibleDescription(/memuat nama pengguna/)
  expect(password).toHaveFocus()
  await person.clear(password)
  await person.type(password, 'perahu biru di teluk')
  expect(password).not.toHaveAccessibleDescription(/memuat nama pengguna/)
  await press(person, 'Buat akun')
  expect(await screen.findByText('Akun Sari Contoh sudah dibuat.')).toBeVisible()
})

test('another role is saved only after it was said that the person must sign in again', async () => {
  openScreen(address, 'admin')
  const person = userEvent.setup()
  const form = within(await openAccount(person, 'Perencana Contoh'))
  expect(form.getByRole('button', { name: 'Simpan perubahan' })).toBeDisabled()
  await person.selectOptions(form.getByLabelText('Peran'), 'Sekretaris OPD')
  expect(form.getByText(/Perencana Contoh langsung keluar dari semua perangkat/)).toBeVisible()
  await person.click(form.getByRole('button', { name: 'Simpan perubahan' }))
  expect(form.getByLabelText('OPD')).toHaveAccessibleDescription('Pilih OPD yang diurus sekretaris ini.')
  await person.selectOptions(form.getByLabelText('OPD'), 'Dinas Kesehatan')
  await person.click(form.getByRole('button', { name: 'Simpan perubahan' }))
  expect(await form.findByText(/Perubahan tersimpan\. Perencana Contoh sudah keluar/)).toBeVisible()
})

test('an account is disabled only after a second press, and can be enabled again', async () => {
  openScreen(address, 'admin')
  const person = userEvent.setup()
  const form = within(await openAccount(person, 'Operator Contoh'))
  await person.click(form.getByRole('button', { name: 'Nonaktifkan akun' }))
  const question = form.getByRole('group', { name: 'Nonaktifkan akun' })
  expect(question).toHaveTextContent('Operator Contoh langsung keluar dari semua perangkat')
  expect(question).toHaveFocus()
  await person.click(within(question).getByRole('button', { name: 'Batal' }))
  expect(form.getByRole('button', { name: 'Nonaktifkan akun' })).toHaveFocus()
  await person.click(form.getByRole('button', { name: 'Nonaktifkan akun' }))
  await person.click(form.getByRole('button', { name: 'Nonaktifkan' }))
  expect(await form.findByText('Akun sudah dinonaktifkan.')).toBeVisible()
  await person.click(form.getByRole('button', { name: 'Aktifkan kembali' }))
  await person.click(form.getByRole('button', { name: 'Aktifkan kembali' }))
  expect(await form.findByText('Akun sudah aktif kembali.')).toBeVisible()
})

test('a temporary password is made, shown once, and must be changed', async () => {
  openScreen(address, 'admin')
  const person = userEvent.setup()
  const form = within(await openAccount(person, 'Operator Contoh'))
  await person.click(form.getByRole('button', { name: 'Buat kata sandi sementara' }))
  await person.click(form.getByRole('button', { name: 'Ganti kata sandi' }))
  expect(await form.findByText(/Kata sandi sementara ini hanya tampil sekali/)).toBeVisible()
  expect(form.getByText(/^[a-z]{4}(?:-[a-z]{4}){4}$/)).toBeVisible()
  expect(await form.findByText(/Masih memakai kata sandi sementara/)).toBeVisible()
})

test('the last administrator cannot go, and the refusal says what to do first', async () => {
  openScreen(address, 'admin')
  const person = userEvent.setup()
  await fill(person, 'Admin Kedua', 'admin.kedua')
  await person.selectOptions(within(await panel()).getByLabelText('Peran'), 'Administrator')
  await person.type(screen.getByLabelText('Kata sandi sementara'), 'perahu biru di teluk')
  await press(person, 'Buat akun')
  await press(person, 'Selesai')
  expect((await readUsers()).length).toBeGreaterThan(0)
  server.use(
    // Between opening and pressing the other one was disabled.
    apiHandler({
      fetch: () =>
        Response.json(
          { type: 'x', title: 'x', status: 409, detail: 'x', code: 'last-administrator' },
          { status: 409, headers: { 'content-type': 'application/problem+json' } },
        ),
    }),
  )
  const form = within(await openAccount(person, 'Admin Kedua'))
  await person.click(form.getByRole('button', { name: 'Nonaktifkan akun' }))
  await person.click(form.getByRole('button', { name: 'Nonaktifkan' }))
  expect(await form.findByRole('alert')).toHaveTextContent('Ini administrator terakhir yang aktif.')
})

test('the own account offers its name alone, and the way to the rest', async () => {
  openScreen(address, 'admin')
  const form = within(await openAccount(userEvent.setup(), 'Administrator Contoh'))
  expect(form.getByLabelText('Peran')).toBeDisabled()
  expect(form.getByLabelText('Nama lengkap')).toBeEnabled()
  expect(form.queryByRole('button', { name: 'Nonaktifkan akun' })).not.toBeInTheDocument()
  expect(form.getByRole('link', { name: 'Akun saya' })).toHaveAttribute('href', '/akun')
})

test('a planner finds it closed and is not offered it', async () => {
  openScreen(address, 'planner')
  expect(await screen.findByRole('heading', { name: 'Tidak terbuka untuk peran Anda' })).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Tambah pengguna' })).not.toBeInTheDocument()
  expect(screen.queryByRole('link', { name: 'Pengguna' })).not.toBeInTheDocument()
})

test('a fresh database points an administrator to the first operator', async () => {
  server.use(apiHandler(testApi.as(sampleActors.admin)))
  renderApp('/')
  expect(await screen.findByRole('link', { name: 'Buat akun operator' })).toHaveAttribute('href', address)
})
