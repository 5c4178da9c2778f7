import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { load, openScreen, rosterCsv, serveScreens, testApi } from '../open-screen.tsx'
import { call } from '../steps.ts'

serveScreens()

test('is closed to everybody but administrators', async () => {
  openScreen('/pengaturan/audit', 'operator')
  expect(await screen.findByText('Catatan audit dibuka oleh administrator.')).toBeVisible()
})

test('tells which of its parts is open, and of no other that it is', async () => {
  openScreen('/pengaturan/audit', 'admin')
  const person = userEvent.setup()
  const parts = within(await screen.findByRole('navigation', { name: 'Bagian audit' }))
  expect(parts.getByRole('link', { current: 'page' })).toHaveTextContent('Catatan')
  await person.click(parts.getByRole('link', { name: 'Siapa melihat orang ini?' }))
  await screen.findByRole('textbox', { name: 'NIP atau NIK' })
  expect(parts.getByRole('link', { current: 'page' })).toHaveTextContent('Siapa melihat orang ini?')
})

test('tells who did what in words, one row for what began and ended, and narrows by action', async () => {
  await load('pegawai.csv', rosterCsv, '2025-11-30')
  openScreen('/pengaturan/audit', 'admin')
  const person = userEvent.setup()
  const table = within(await screen.findByRole('table', { name: 'Catatan' }))
  const committed = await table.findAllByRole('row', { name: /menyimpan berkas ke data kota/ })
  expect(committed).toHaveLength(1)
  expect(committed[0]).toHaveTextContent(/Operator Contoh.*Daftar pegawai per 30 November 2025/)
  expect(committed[0]).toHaveTextContent(/\d+–\d+/)
  await person.selectOptions(screen.getByRole('combobox', { name: 'Tindakan' }), 'masuk')
  expect(await screen.findByText('Tidak ada catatan yang cocok dengan saringan ini.')).toBeVisible()
  await person.click(screen.getByRole('button', { name: 'Hapus saringan' }))
  expect(await screen.findByRole('table', { name: 'Catatan' })).toBeVisible()
})

test('shows who looked at unusually many people', async () => {
  await testApi.audit.note({
    ...{ action: 'unusual-amount', actorId: 'akun-operator', role: 'operator' },
    detail: { people: 5_100, views: 51 },
  })
  openScreen('/pengaturan/audit?action=unusual-amount', 'admin')
  const table = within(await screen.findByRole('table', { name: 'Catatan' }))
  const row = await table.findByRole('row', {
    name: /Operator Contoh.*luar biasa banyak orang.*perlu dilihat/,
  })
  expect(row).toHaveTextContent(/orang hari itu\s*5\.100/)
})

test('says in words whose reasons were deleted', async () => {
  await testApi.audit.note({
    ...{ action: 'reasons-deleted', actorId: 'akun-admin', role: 'admin' },
    detail: { count: 2, nos: '3,1000_0001' },
  })
  openScreen('/pengaturan/audit?action=reasons-deleted', 'admin')
  const table = within(await screen.findByRole('table', { name: 'Catatan' }))
  const [, row] = await table.findAllByRole('row')
  expect(row).toHaveTextContent(/jumlah\s*2\s*nomor catatan\s*3, 10000001/)
})

test('checks the chain, finds a printed fingerprint in it, and says so of one it does not hold', async () => {
  await load('pegawai.csv', rosterCsv, '2025-11-30')
  const { no, hash } = await testApi.audit.head()
  openScreen('/pengaturan/audit', 'admin')
  const person = userEvent.setup()
  const input = await screen.findByRole('textbox', { name: 'Sidik dari laporan (boleh kosong)' })
  const check = screen.getByRole('button', { name: 'Periksa rantai' })
  await person.click(check)
  expect(await screen.findByText(/^Rantai utuh, \d+ catatan diperiksa\.$/)).toBeVisible()
  await person.type(input, 'abc')
  await person.click(check)
  expect(await screen.findByText(/Yang tertulis 3\./)).toBeVisible()
  await person.clear(input)
  await person.click(input)
  // The number and the fingerprint, as a copied cell of a workbook gives them.
  await person.paste(`${no} ${hash}`)
  await person.click(check)
  expect(await screen.findByText(`Sidik dari laporan cocok dengan catatan nomor ${no}.`)).toBeVisible()
  await person.clear(input)
  await person.click(input)
  await person.paste(hash.toUpperCase().replace(/(.{8})/g, '$1 '))
  await person.click(check)
  expect(await screen.findByText(`Sidik dari laporan cocok dengan catatan nomor ${no}.`)).toBeVisible()
  await person.clear(input)
  await person.click(input)
  await person.paste('0f'.repeat(32))
  await person.click(check)
  expect(await screen.findByText(/Sidik dari laporan tidak ada dalam rantai ini/)).toBeVisible()
})

test('answers who saw a person; the number is in no address', async () => {
  await load('pegawai.csv', rosterCsv, '2025-11-30')
  await call('GET', '/api/asn/198501012010011001', undefined, 'mayor')
  const router = openScreen('/pengaturan/audit?tab=person', 'admin')
  const person = userEvent.setup()
  await person.type(await screen.findByRole('textbox', { name: 'NIP atau NIK' }), '198501012010011001{Enter}')
  expect(await screen.findByText(/^Kode orang ini .+ Dilihat \d+ kali\.$/)).toBeVisible()
  const table = within(screen.getByRole('table', { name: 'Siapa melihat orang ini?' }))
  expect(table.getByRole('row', { name: /Staf Wali Kota Contoh.*melihat data orang/ })).toBeVisible()
  expect(router.state.location.href).not.toMatch(/\d{6}/)
  await person.clear(screen.getByRole('textbox', { name: 'NIP atau NIK' }))
  expect(screen.queryByRole('table')).toBeNull()
})

test('answers who saw a person also by the number they had before, and says by which', async () => {
  const [former, now] = ['199104042023211004', '199104042025221004'] as const
  const withEko = (nip: string) => `${rosterCsv}${nip},Eko Contoh,Dinas Kesehatan,Perawat\n`
  await load('pegawai.csv', withEko(former), '2025-10-31')
  await call('GET', `/api/asn/${former}`, undefined, 'mayor')
  await load('pegawai-baru.csv', withEko(now), '2025-11-30')
  const [link] = (await call('GET', '/api/nip-links')) as { id: string }[]
  await call('POST', '/api/nip-links/decisions', { ids: [link?.id], decision: 'confirmed' })
  openScreen('/pengaturan/audit?tab=person', 'admin')
  const person = userEvent.setup()
  await person.type(await screen.findByRole('textbox', { name: 'NIP atau NIK' }), `${now}{Enter}`)
  const code = testApi.audit.personId({ nip: former })
  expect(await screen.findByText(new RegExp(`NIP lain milik orang yang sama berkode ${code};`))).toBeVisible()
  const table = within(screen.getByRole('table', { name: 'Siapa melihat orang ini?' }))
  expect(table.getByRole('columnheader', { name: 'Dengan kode' })).toBeVisible()
  expect(table.getByRole('row', { name: new RegExp(`Staf Wali Kota Contoh.*${code}`) })).toBeVisible()
})

test('answers whom an account saw, by codes alone', async () => {
  await load('pegawai.csv', rosterCsv, '2025-11-30')
  await call('GET', '/api/asn', undefined, 'mayor')
  openScreen('/pengaturan/audit?tab=account&account=walikota.contoh', 'admin')
  const table = within(await screen.findByRole('table', { name: 'Apa yang dilihat akun ini?' }))
  expect(table.getAllByRole('row', { name: /ASN.*melihat data orang/ })).toHaveLength(2)
  expect(document.body.innerHTML).not.toMatch(/Agus Contoh|198501012010011001/)
})

test('names the account that was changed, and from which role to which', async () => {
  await call('PATCH', '/api/users/perencana.contoh', { role: 'mayor' }, 'admin')
  openScreen('/pengaturan/audit?account=perencana.contoh', 'admin')
  const table = within(await screen.findByRole('table', { name: 'Catatan' }))
  const row = await table.findByRole('row', { name: /Administrator Contoh.*mengubah akun/ })
  expect(row).toHaveTextContent('akun Perencana Contoh')
  const details = within(row).getByRole('group', { hidden: true })
  expect(details).toHaveTextContent('yang diminta diubahperan')
  expect(details).toHaveTextContent('peran sebelumnyaPerencana')
})
