import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { type HttpHandler, HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { apiHandler } from '../../mocks/api-handler.ts'
import { createTestApi, type TestApi } from '../../mocks/create-test-api.ts'
import { sampleActors, samplePassword } from '../../mocks/fixed-sessions.ts'
import type { Role } from '../../src/domain/actor.ts'
import { makeQueryClient } from '../../src/web/app/query-client.ts'
import { makeRouter } from '../../src/web/app/router.tsx'
import { renderApp } from './render-app.tsx'
import '../../src/web/texts/index.ts'

const server = setupServer()
let testApi: TestApi

beforeAll(async () => {
  testApi = await createTestApi()
  server.listen()
})
afterEach(() => server.resetHandlers())
afterAll(async () => {
  server.close()
  await testApi.close()
})

function open(address: string, role: Role | null, ...first: HttpHandler[]) {
  server.use(...first, apiHandler(testApi.as(role === null ? null : sampleActors[role])))
  return renderApp(address)
}

async function menuOf(role: Role): Promise<string[]> {
  open('/', role)
  const [menu] = await screen.findAllByRole('navigation', { name: 'Menu utama' })
  if (menu === undefined) throw new Error('no menu')
  return within(menu)
    .getAllByRole('listitem')
    .map(item => item.textContent ?? '')
}

test('an operator is offered people, imports and reports', async () => {
  expect(await menuOf('operator')).toEqual([
    'Ringkasan',
    'OPD',
    'Belum berpartisipasi',
    'Cakupan UCJ',
    'Impor data',
    'Laporan',
    'Jawaban yang diingat',
    'NIP yang berganti',
  ])
})

test('an administrator and a planner are offered no list of people', async () => {
  expect(await menuOf('admin')).toEqual([
    'Ringkasan',
    'OPD',
    'Cakupan UCJ',
    'Pengguna',
    'Daftar OPD',
    'Audit',
    'Privasi',
    'Jawaban yang diingat',
  ])
})

test('a fresh database says so and points those who load files to the import', async () => {
  open('/', 'operator')
  expect(await screen.findByRole('heading', { name: 'Belum ada data' })).toBeVisible()
  expect(screen.getByRole('link', { name: 'Muat berkas pertama' })).toHaveAttribute('href', '/impor')
})

test('somebody not signed in signs in and lands on the address asked for', async () => {
  const router = open('/ucj?employment=PNS', null)
  const person = userEvent.setup()
  await person.type(await screen.findByLabelText('Nama pengguna'), sampleActors.mayor.username)
  await person.type(screen.getByLabelText('Kata sandi'), samplePassword)
  await person.click(screen.getByRole('button', { name: 'Masuk' }))
  expect(await screen.findByText('Belum ada data')).toBeVisible()
  expect(router.state.location.href).toBe('/ucj?employment=PNS')
})

test('a wrong password keeps the name and says what is wrong', async () => {
  open('/masuk', null)
  const person = userEvent.setup()
  await person.type(await screen.findByLabelText('Nama pengguna'), 'operator.contoh')
  await person.type(screen.getByLabelText('Kata sandi'), 'bukan-kata-sandinya')
  await person.click(screen.getByRole('button', { name: 'Masuk' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('tidak cocok')
  expect(screen.getByLabelText('Nama pengguna')).toHaveValue('operator.contoh')
})

test('an 18-digit number in the address keeps every digit', () => {
  const router = makeRouter(makeQueryClient())
  expect(router.options.parseSearch?.('?nip=198501012010011003')).toEqual({ nip: '198501012010011003' })
})

test('before the first account the sign-in points to the set-up link', async () => {
  open(
    '/masuk',
    null,
    http.get('*/api/set-up', () => HttpResponse.json({ open: true })),
  )
  expect(await screen.findByText(/Belum ada akun\. Buka tautan penyiapan/)).toBeVisible()
  expect(screen.queryByText(/diberikan administrator/)).toBeNull()
})

test('the coverage of the city says that the employment filter does not apply', async () => {
  open('/ucj?employment=PNS', 'mayor')
  expect(await screen.findByText(/status kepegawaian tidak berlaku di sini/)).toBeVisible()
})

test('lists of people are not open to an administrator, in so many words', async () => {
  open('/belum', 'admin')
  expect(await screen.findByRole('heading', { name: 'Tidak terbuka untuk peran Anda' })).toBeVisible()
  expect(screen.queryByText('Halaman tidak ditemukan')).toBeNull()
})

test('settings and the own account have no date to choose', async () => {
  open('/akun', 'operator')
  expect(await screen.findByRole('heading', { name: 'Akun saya' })).toBeVisible()
  expect(screen.queryByText('Data per')).not.toBeInTheDocument()
  expect(screen.queryByRole('radio', { name: 'PNS' })).not.toBeInTheDocument()
})
