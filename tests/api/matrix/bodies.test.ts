import { describe, expect, test } from 'vitest'
import { auditTable } from '../../../src/api/audit-table.ts'
import { endpoints } from '../../../src/contract/index.ts'

const password = 'kuda-laut-biru-melompat'

/** A body that each call takes, so that what is refused is refused for the field beside it. */
const bodies: Readonly<Record<string, Record<string, unknown>>> = {
  'auth.sign-in': { username: 'siapa', password },
  'auth.second-step': { kind: 'totp', code: '123456' },
  'set-up.complete': { token: 'x'.repeat(32), username: 'kepala', name: 'Kepala', password },
  'me.password': { current: 'sandi-yang-lama-sekali', password },
  'me.two-factor': { password },
  'me.two-factor-confirm': { code: '123456' },
  'me.two-factor-disable': { password },
  'me.recovery-codes': { password },
  'users.create': { username: 'siapa', name: 'Siapa', role: 'planner', password },
  'users.update': { name: 'Siapa' },
  'agencies.create': { id: 'dinas-baru', name: 'Dinas Baru', shortName: 'Baru', kind: 'dinas' },
  'agencies.change': { revision: 'x'.repeat(22), name: 'Lain' },
  'imports.update': { answers: {} },
  'imports.withdraw': { reason: 'uji coba' },
  'nip-links.decide': { ids: ['x'], decision: 'rejected' },
  'workers.reveal': { reason: 'uji coba' },
  'settings.update': { retention: { drafts: 30 } },
  'erasures.preview': { nip: '199912312020121009' },
  'erasures.create': { nip: '199912312020121009', reason: 'uji coba' },
  'audit.who-saw': { nip: '199912312020121009' },
}

/** What somebody would set about themselves or others where nobody asked. */
const smuggled: Readonly<Record<string, unknown>> = {
  ...{ role: 'admin', agencyId: 'dinkes', id: 'x', userId: 'x', username: 'lain', actorId: 'x' },
  ...{ actor: { role: 'admin' }, scope: 'all', disabled: false, banned: false, isAdmin: true },
  ...{
    mustChangePassword: false,
    twoFactor: false,
    twoFactorEnabled: false,
    must: null,
    status: 'committed',
  },
  ...{
    createdBy: 'x',
    decidedBy: 'x',
    committedAt: '2020-01-01',
    createdAt: '2020-01-01',
    memoryScope: 'city',
  },
  ...{
    agencyIds: ['dinkes'],
    'agencyId[]': 'dinkes',
    nik: '3374010101904202',
    constructor: 'x',
    prototype: 'x',
  },
}

const taking = endpoints.flatMap(endpoint =>
  'body' in endpoint && endpoint.body !== undefined
    ? [{ id: endpoint.id, schema: endpoint.body, query: endpoint.query }]
    : [],
)

test('every call that takes a body is tried', () => {
  expect(taking.map(({ id }) => id).toSorted()).toEqual(Object.keys(bodies).toSorted())
})

describe.each(taking)('the body of $id', ({ id, schema }) => {
  const body = bodies[id] ?? {}
  const own = new Set(Object.keys(body))

  test('is taken as it is', () => {
    expect(schema.safeParse(body)).toMatchObject({ success: true })
  })

  test('lets nothing through that it does not name', () => {
    const through = Object.keys(smuggled).filter(field => {
      if (own.has(field)) return false
      const read = schema.safeParse({ ...body, [field]: smuggled[field] })
      return read.success && Object.hasOwn(read.data as object, field)
    })
    const mayName: Readonly<Record<string, readonly string[]>> = {
      'users.create': ['mustChangePassword'],
      'users.update': ['role', 'agencyId', 'disabled', 'mustChangePassword'],
      'imports.update': ['agencyId'],
    }
    expect(through.toSorted()).toEqual((mayName[id] ?? []).toSorted())
  })

  test('lets nothing through further inside', () => {
    for (const [field, value] of Object.entries(body)) {
      if (typeof value !== 'object' || value === null || Array.isArray(value) || field === 'answers') continue
      const read = schema.safeParse({ ...body, [field]: { ...value, ...smuggled } })
      if (!read.success) continue
      const inside = Object.keys((read.data as Record<string, object>)[field] ?? {})
      expect(inside.filter(name => name in smuggled)).toEqual([])
    }
  })
})

test('every call has its audit row, and no other has', () => {
  expect(Object.keys(auditTable).toSorted()).toEqual(endpoints.map(({ id }) => id).toSorted())
  // What changes something or shows a whole number is never without one.
  const silent = endpoints.filter(({ id, method }) => method !== 'GET' && auditTable[id] === 'none')
  expect(silent.map(({ id }) => id)).toEqual([])
})
