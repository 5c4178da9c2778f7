import { createHash } from 'node:crypto'
import type { Actor } from '../../../src/domain/actor.ts'
import type { Nik } from '../../../src/domain/nik.ts'
import type { Nip } from '../../../src/domain/nip.ts'
import type { PlainDate } from '../../../src/domain/plain-date.ts'
import type { RememberedUse, TaughtAnswer } from '../../../src/domain/question.ts'
import type {
  CoverageRecord,
  DebitRecord,
  MembershipRecord,
  RecordOfKind,
  RegistrationRecord,
  RosterRecord,
} from '../../../src/domain/records.ts'
import type { SnapshotKind } from '../../../src/domain/snapshot.ts'
import type { SqlStore } from '../../../src/server/sql-store/open-sql-store.ts'

export const day = (text: string) => text as PlainDate
const at = new Date('2025-12-01T02:00:00Z')

const person = (username: string, role: Actor['role'], agencyId: string | null = null): Actor => ({
  id: `akun-${username}`,
  username,
  name: username,
  role,
  agencyId,
})
export const actors = {
  operator: person('operator', 'operator'),
  mayor: person('mayor', 'mayor'),
  planner: person('planner', 'planner'),
  admin: person('admin', 'admin'),
  dinkes: person('sekretaris.dinkes', 'secretary', 'dinkes'),
  disdik: person('sekretaris.disdik', 'secretary', 'disdik'),
}

/** Synthetic numbers: valid in shape, issued to nobody. */
export const nip = (n: number) => `19850101201001${1 + (n % 2)}${String(n).padStart(3, '0')}` as Nip
export const nik = (n: number) => `337401010185${String(n).padStart(4, '0')}` as Nik

const origin = (row: number) => ({ sheet: 'Data', row, group: 0 })
const nothing = { phone: null, occupation: null, workplace: null, programme: null, amount: null }

export function asn(n: number, agencyId: string, over: Partial<RosterRecord> = {}): RosterRecord {
  return {
    nip: nip(n),
    name: `Pegawai ${String(n).padStart(3, '0')}`,
    agencyId,
    position: null,
    grade: null,
    employment: 'PNS',
    subUnit: null,
    origin: origin(n + 1),
    ...over,
  }
}

export function registration(
  sponsor: number,
  worker: number,
  over: Partial<RegistrationRecord> = {},
): RegistrationRecord {
  return {
    nip: nip(sponsor),
    nik: nik(worker),
    registeredOn: day('2025-03-01'),
    timestamp: null,
    sponsorName: null,
    workerName: `Pekerja ${worker}`,
    ...nothing,
    origin: origin(worker + 1),
    ...over,
  }
}

export function membership(worker: number, status: MembershipRecord['status']): MembershipRecord {
  return {
    nik: nik(worker),
    status,
    memberNumber: null,
    workerName: null,
    programme: null,
    segment: 'BPU',
    startedOn: null,
    paidThrough: null,
    origin: origin(worker + 1),
  }
}

export function debit(
  sponsor: number,
  month: string,
  result: DebitRecord['result'],
  over: Partial<DebitRecord> = {},
): DebitRecord {
  return {
    nip: nip(sponsor),
    nik: null,
    month: day(month),
    result,
    amount: null,
    remark: null,
    origin: origin(sponsor + 1),
    ...over,
  }
}

export function coverage(month: string, potential: number, covered: number): CoverageRecord {
  const amounts = { potential, protected: covered }
  return { month: day(month), segment: 'TOTAL', branch: null, ...amounts, origin: origin(2) }
}

interface File<Kind extends SnapshotKind> {
  readonly kind: Kind
  readonly asOf: string
  readonly records: readonly RecordOfKind[Kind][]
  readonly agencyId?: string
  readonly by?: Actor
  readonly content?: string
  readonly open?: boolean
  /** Answers the file teaches, and those it went by. */
  readonly taught?: readonly TaughtAnswer[]
  readonly remembered?: RememberedUse[]
}

/** Uploads a file and reads it into a draft, as the import worker would. */
export async function draft<Kind extends SnapshotKind>(store: SqlStore, file: File<Kind>): Promise<string> {
  const bytes = new TextEncoder().encode(file.content ?? JSON.stringify([file.kind, file.asOf, file.records]))
  const agencyId = file.agencyId ?? null
  const { stored: upload } = await store.for(file.by ?? actors.operator).imports.create({
    fileName: `${file.kind}.xlsx`,
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    kind: file.kind,
    asOf: day(file.asOf),
    agencyId,
    at,
  })
  const count = file.records.length
  const writer = await store.system.beginDraft(upload.id)
  await writer.add(file.kind, file.records)
  await writer.finish({
    kind: file.kind,
    asOf: day(file.asOf),
    agencyId,
    mapping: [],
    ignoredColumns: [],
    questions: file.open
      ? [{ id: 'asOf', type: 'asOf', text: '', options: [], proposal: null, rows: count }]
      : [],
    remembered: file.remembered ?? [],
    taught: file.taught ?? [],
    counts: { read: count, accepted: count, repaired: 0, setAside: 0, ignored: 0 },
    ignoredBy: {},
    preview: { sheet: 'Data', headerRow: 1, headers: [], rows: [] },
  })
  return upload.id
}

/** Like {@link draft}, and commits it. */
export async function load<Kind extends SnapshotKind>(store: SqlStore, file: File<Kind>): Promise<string> {
  const id = await draft(store, file)
  await store.system.commit(id, { username: (file.by ?? actors.operator).username, at })
  return id
}

export function withdraw(store: SqlStore, importId: string): Promise<void> {
  return store.system.withdraw(importId, { username: 'operator', at, reason: 'salah berkas' })
}

/** Everything the screens show about people and figures, to compare two states of a store. */
export async function view(store: SqlStore) {
  const mayor = store.for(actors.mayor)
  const cutOffs = await mayor.cutOffs()
  const lists = []
  for (const { asOf } of cutOffs) {
    const participation = await mayor.findParticipation(asOf, 'all')
    const list = await mayor.listAsn({ asOf, employment: 'all', sort: 'nip', offset: 0, limit: 500 })
    lists.push({ participation: participation && { ...participation, sources: [] }, list })
  }
  return JSON.parse(JSON.stringify({ cutOffs, lists, trend: await mayor.trend('all') }))
}

/** All batches of a stream as one list. */
export async function collect<Item>(batches: AsyncIterable<readonly Item[]>): Promise<Item[]> {
  const items: Item[] = []
  for await (const batch of batches) items.push(...batch)
  return items
}
