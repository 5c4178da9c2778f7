import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestApi, type TestApi } from '../../../mocks/create-test-api.ts'
import { sampleKeys } from '../../../mocks/sample-keys.ts'
import type { NewAuditEntry } from '../../../src/api/audit.ts'
import { PeopleSeen } from '../../../src/api/people-seen.ts'
import { runBreachKit } from '../../../src/server/breach/run-breach-kit.ts'
import { leaveRunNote, takeRunNotes } from '../../../src/server/breach/run-notes.ts'
import { deriveKeys } from '../../../src/server/keys.ts'
import { type Ledger, openLedger } from '../../../src/server/sql-store/open-ledger.ts'
import { createSeals } from '../../../src/server/sql-store/seals.ts'
import { load } from '../../api/load-city.ts'
import { people, registrationsCsv, rosterCsv, workers } from '../../api/sample-texts.ts'

let folder: string
let city: TestApi
let ledger: Ledger
let registrations: string
let now = new Date('2026-01-05T03:00:00Z')
const clock = () => now

const idOf = (workerNik: string) => createSeals(sampleKeys).sealWorkerId(workerNik)
function seen(nips: readonly string[], niks: readonly string[] = []): PeopleSeen {
  const list = new PeopleSeen()
  for (const nip of nips) list.addAsn(nip)
  for (const nik of niks) list.addWorker(idOf(nik))
  return list
}
const note = (at: string, entry: Omit<NewAuditEntry, 'role'> & Partial<Pick<NewAuditEntry, 'role'>>) => {
  now = new Date(at)
  return ledger.audit.note({ role: 'operator', ...entry })
}
const kit = (args: readonly string[], print: (text: string) => void = () => {}) =>
  runBreachKit(args, {
    dataDir: folder,
    keys: sampleKeys,
    clock: () => new Date('2026-01-07T01:00:00Z'),
    print,
  })

const trace = (n: number) => 'bcdf'.charAt(n - 1).repeat(24)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pantau-asuh-breach-'))
  city = await createTestApi({ file: join(folder, 'pantau-asuh.sqlite') })
  await load(city, 'pegawai.csv', rosterCsv)
  registrations = await load(city, 'pendaftaran.csv', registrationsCsv)
  ledger = await openLedger({ file: join(folder, 'ledger.sqlite'), keys: sampleKeys, clock })
  const accounts = ledger.db
  await accounts.schema
    .createTable('user')
    .addColumn('id', 'text')
    .addColumn('username', 'text')
    .addColumn('name', 'text')
    .addColumn('role', 'text')
    .addColumn('agencyId', 'text')
    .execute()
  await accounts
    .insertInto('user')
    .values([
      { id: 'akun-op', username: 'operator.satu', name: 'Operator Satu', role: 'operator', agencyId: null },
      {
        id: 'akun-sek',
        username: 'sekretaris.satu',
        name: '=Sekretaris',
        role: 'secretary',
        agencyId: 'dinkes',
      },
      { id: 'akun-plan', username: 'perencana', name: 'Perencana', role: 'planner', agencyId: null },
    ])
    .execute()
  const made = { action: 'account-made', actorId: 'akun-admin', role: 'admin' } as const
  const changed = { ...made, action: 'account-changed' } as const
  const sek = { type: 'account', id: 'akun-sek' } as const
  // The secretary was Disbudpar's until the evening of the 5th.
  await note('2025-12-01T00:00:00Z', {
    ...made,
    subject: sek,
    detail: { role: 'secretary', agencyId: 'disbudpar' },
  })
  await note('2026-01-01T00:00:00Z', {
    action: 'people-seen',
    actorId: 'akun-op',
    people: seen([people.eko]),
  })
  const list = { action: 'people-seen', actorId: 'akun-sek', role: 'secretary' } as const
  await note('2026-01-05T02:00:00Z', {
    ...list,
    traceId: trace(1),
    people: seen([people.budi], [workers.siti]),
  })
  await note('2026-01-05T04:00:00Z', {
    ...list,
    traceId: trace(2),
    people: seen([people.budi, people.citra]),
  })
  await note('2026-01-05T11:00:00Z', { ...changed, subject: sek, detail: { agencyId: 'dinkes' } })
  const reveal = { action: 'nik-revealed', actorId: 'akun-op', traceId: trace(3) } as const
  await note('2026-01-05T12:00:00Z', { ...reveal, people: seen([], [workers.siti]) })
  const download = {
    actorId: 'akun-op',
    traceId: trace(4),
    subject: { type: 'import', id: registrations },
  } as const
  await note('2026-01-05T16:00:00Z', { action: 'original-downloaded', ...download, outcome: 'begun' })
  await note('2026-01-05T16:00:01Z', { action: 'original-downloaded', ...download })
  // Midnight in Semarang is 17.00 UTC: this is of the next day.
  await note('2026-01-05T17:00:00Z', {
    action: 'people-seen',
    actorId: 'akun-op',
    people: seen([people.eko]),
  })
  await note('2025-03-01T05:00:00Z', { ...list, traceId: trace(1), people: seen([people.budi]) })
  // Rows of a file on the screen show whatever stands in them.
  const rows = { ...download, action: 'people-seen', traceId: trace(2) } as const
  await note('2025-08-01T05:00:00Z', { ...rows, people: seen([], [workers.tono]) })
  now = new Date('2026-01-05T17:30:00Z')
  await ledger.audit.forget(new Date('2025-04-01T00:00:00Z'))
  await note('2026-01-05T18:00:00Z', { ...list, outcome: 'refused', people: seen([people.dewi]) })
}, 30_000)
afterAll(async () => {
  await ledger.close()
  await city.close()
  await rm(folder, { recursive: true, force: true })
})

const day = ['--from', '2026-01-05', '--until', '2026-01-05']
const shortOf = (facts: Awaited<ReturnType<typeof kit>>) =>
  facts.exposures.map(({ person, by, times }) => [person.name, person.number, [...by].toSorted(), times])

describe('the breach kit', () => {
  test('lists exactly whom the entries of the days showed, to whom and how often', async () => {
    const facts = await kit(day)
    expect(shortOf(facts)).toEqual(
      [
        // Of a downloaded file everybody in it was seen, once however many entries tell of it.
        ['Dewi Rekaan', people.dewi, ['akun-op'], 1],
        ['Tono Rekaan', '3374••••••••0003', ['akun-op'], 1],
        ['Budi Rekaan', people.budi, ['akun-op', 'akun-sek'], 3],
        ['Citra Rekaan', people.citra, ['akun-sek'], 1],
        ['Siti Rekaan', '3374••••••••0002', ['akun-op', 'akun-sek'], 3],
      ].toSorted((a, b) => order.indexOf(a[0] as string) - order.indexOf(b[0] as string)),
    )
    expect(facts.accounts.map(({ username, views, people: n }) => [username, views, n])).toEqual([
      ['operator.satu', 2, 4],
      ['sekretaris.satu', 2, 3],
      ['perencana', 0, 0],
    ])
    const siti = facts.exposures.find(({ person }) => person.name === 'Siti Rekaan')
    expect([...(siti?.fields ?? [])]).toEqual(
      expect.arrayContaining(['NIK tersamar', 'NIK utuh', 'nomor telepon']),
    )
    expect([siti?.first, siti?.last]).toEqual(['2026-01-05T02:00:00.000Z', '2026-01-05T16:00:01.000Z'])
  })

  test('knows what an account could reach then, not today', async () => {
    const functionsOf = (facts: Awaited<ReturnType<typeof kit>>) =>
      facts.accounts.find(({ username }) => username === 'sekretaris.satu')?.functions
    expect(functionsOf(await kit(['--from', '2026-01-04', '--until', '2026-01-04']))).toEqual([
      { role: 'secretary', agencyId: 'disbudpar' },
    ])
    expect(functionsOf(await kit(day))).toEqual([
      { role: 'secretary', agencyId: 'disbudpar' },
      { role: 'secretary', agencyId: 'dinkes' },
    ])
    expect(functionsOf(await kit(['--from', '2026-01-06', '--until', '2026-01-06']))).toEqual([
      { role: 'secretary', agencyId: 'dinkes' },
    ])
  })

  test('can be held to an account, a file or an agency', async () => {
    const names = async (...args: string[]) =>
      (await kit([...day, ...args])).exposures.map(({ person }) => person.name).toSorted()
    expect(await names('--username', 'sekretaris.satu')).toEqual([
      'Budi Rekaan',
      'Citra Rekaan',
      'Siti Rekaan',
    ])
    expect(await names('--agency', 'dinkes')).toEqual(['Dewi Rekaan', 'Tono Rekaan'])
    const ofFile = ['Budi Rekaan', 'Dewi Rekaan', 'Siti Rekaan', 'Tono Rekaan']
    expect(await names('--import', registrations)).toEqual(ofFile)
    // A file that got out names everybody in it, whether or not anybody opened it here.
    const before = await kit(['--from', '2025-06-01', '--until', '2025-06-02', '--import', registrations])
    expect(before.exposures.map(({ person }) => person.name).toSorted()).toEqual(ofFile)
    await expect(names('--username', 'siapa')).rejects.toThrow('tidak dikenal')
    await expect(names('--agency', 'tidak-ada')).rejects.toThrow('tidak dikenal')
  })

  test('tells of everybody in the data, where all of it was taken', async () => {
    const facts = await kit(['--from', '2020-01-01', '--until', '2020-01-01', '--all'])
    expect(facts.exposures.map(({ person }) => person.name).toSorted()).toEqual(
      ['Budi', 'Citra', 'Dewi', 'Eko', 'Siti', 'Tono'].map(name => `${name} Rekaan`),
    )
    expect(facts.exposures.every(({ fields, times }) => fields.has('NIK utuh') && times === 0)).toBe(true)
  })

  test('knows that rows of a file were shown with whole numbers', async () => {
    const { exposures } = await kit(['--from', '2025-08-01', '--until', '2025-08-01'])
    expect(exposures.map(({ person, fields }) => [person.name, fields.has('NIK utuh')])).toEqual([
      ['Tono Rekaan', true],
    ])
  })

  test('does not say that nobody was seen where the audit no longer tells who was', async () => {
    let printed = ''
    const facts = await kit(['--from', '2025-03-01', '--until', '2025-03-31'], text => {
      printed += text
    })
    expect([facts.exposures, facts.forgotten]).toEqual([[], 1])
    expect(printed).toContain('TIDAK LENGKAP             1 catatan lain')
    expect((await kit(day)).forgotten).toBe(0)
  })

  test('finds nobody with another key, and says so instead of listing nobody', async () => {
    const other = runBreachKit(day, {
      dataDir: folder,
      keys: deriveKeys(randomBytes(48).toString('base64url')),
      clock,
      print: () => {},
    })
    await expect(other).rejects.toThrow('not the one this data was sealed with')
  })

  test.each([
    [['--from', '2026-01-05']],
    [['--from', '2026-01-05', '--until', '2026-01-04']],
    [['--from', 'kemarin', '--until', '2026-01-05']],
    [[...day, '--apa', 'x']],
  ])('says how it is used to %j', async args => {
    await expect(kit(args)).rejects.toThrow('Pemakaian')
  })

  test('writes the facts of the notice and tables that run nothing, without a whole NIK', async () => {
    let printed = ''
    await kit(day, text => {
      printed += text
    })
    expect(printed).toContain('ASN                       3 orang')
    expect(printed).toContain('Pekerja                   2 orang')
    expect(printed).toContain('Disusun pada              2026-01-07 08.00 WIB')
    expect(printed).toContain('paling lambat 2026-01-10 08.00 WIB')
    expect(printed).toContain(
      'Rentang yang diperiksa    2026-01-05 00.00 WIB sampai sebelum 2026-01-06 00.00 WIB',
    )
    expect(printed).toMatch(/- Dinas Kesehatan.*: 1 ASN, 1 pekerja/)
    expect(printed).toContain(`"'=Sekretaris"`)
    for (const nik of Object.values(workers)) expect(printed).not.toContain(nik)
  })

  test('writes files that only the owner reads, and never over another', async () => {
    const out = join(folder, 'bahan')
    await kit([...day, '--out', `${out}.txt`])
    const written = (await readdir(folder)).filter(name => name.startsWith('bahan')).toSorted()
    expect(written).toEqual(['bahan-akun.csv', 'bahan-orang.csv', 'bahan.txt'])
    for (const name of written) expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600)
    expect(await readFile(`${out}-orang.csv`, 'utf8')).toContain('Budi Rekaan')
    await expect(kit([...day, '--out', out])).rejects.toThrow('sudah ada')
  })

  test('leaves word of every run, which the audit takes in once', async () => {
    await takeRunNotes(folder, sampleKeys.audit, ledger.audit)
    await kit([...day, '--agency', 'dinkes'])
    await leaveRunNote(folder, new Uint8Array(32), { at: '2026-01-07T02:00:00.000Z', detail: { asn: 0 } })
    expect(await takeRunNotes(folder, sampleKeys.audit, ledger.audit)).toBe(1)
    expect(await takeRunNotes(folder, sampleKeys.audit, ledger.audit)).toBe(0)
    const { items } = await ledger.audit.list({ action: 'breach-listed', offset: 0, limit: 1 })
    expect(items[0]).toMatchObject({
      role: 'system',
      detail: { asn: 1, workers: 1, agencyId: 'dinkes', ranAt: '2026-01-07T01:00:00.000Z' },
    })
    expect((await ledger.audit.check()).ok).toBe(true)
  })
})

/** Agencies in the order of their ids, ASN before their workers. */
const order = ['Dewi Rekaan', 'Tono Rekaan', 'Budi Rekaan', 'Citra Rekaan', 'Siti Rekaan']
