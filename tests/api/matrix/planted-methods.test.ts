import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleKeys } from '../../../mocks/sample-keys.ts'
import type { ActorCall } from '../../../src/api/call.ts'
import { importJobsFor } from '../../../src/api/import-jobs-for.ts'
import type { AsnDetail } from '../../../src/contract/asn.ts'
import { openSqlStore } from '../../../src/server/sql-store/open-sql-store.ts'
import { call, getJson } from '../calls.ts'
import { type ActorName, actorNames, actors, maySee } from './actors.ts'
import { buildCanaryCity, type CanaryCity } from './canary-city.ts'
import { agencyB, type Canary, canaryAsn, canaryWorkers, november, october } from './canary-people.ts'
import { careless } from './careless-route.ts'
import { findCanaries } from './find-canaries.ts'

let city: CanaryCity
let workerOfB: string
beforeAll(async () => {
  city = await buildCanaryCity()
  const { workers } = await getJson<AsnDetail>(city.seenBy('operator'), `/api/asn/${canaryAsn.ownB[0]}`)
  workerOfB = workers.find(({ name }) => name === canaryWorkers.ofOwnB[1])?.id ?? ''
})
afterAll(() => city.close())

/** What a handler does with a method without a check of its own, and who may have it done. */
interface Plant {
  run(call: ActorCall): Promise<unknown>
  /** Whom the store lets through; to them it would change the city, so they are not tried. */
  readonly may?: readonly ActorName[]
  /** Whoever else is let through sees what is theirs. Otherwise everybody is refused. */
  readonly isRead?: boolean
  readonly makesFiles?: boolean
  /** What a secretary of agency B is shown by it although no list shows it. */
  readonly also?: (canary: Canary, actor: ActorName) => boolean
}

const asOf = november as never
const people = { employment: 'all', sort: 'name', asOf } as const
const page = { offset: 0, limit: 500 }
const person = { nip: canaryAsn.ownB[0] }
const read = (run: Plant['run']): Plant => ({ run, isRead: true })
const file = (run: Plant['run']): Plant => ({ run, isRead: true, makesFiles: true })
const change = (run: Plant['run'], ...may: ActorName[]): Plant => ({ run, may })

const draft = () => city.uploads.bDraft
const committed = () => city.uploads.bCommitted
const texts = (bytes: Uint8Array) =>
  bytes[0] === 0x50
    ? Object.entries(unzipSync(bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)])
    : new TextDecoder().decode(bytes)

/** One for each method there is, about agency B. */
const plants: Readonly<Record<string, Plant>> = {
  'store.agencies': read(({ store }) => store.agencies()),
  'store.targets': read(({ store }) => store.targets()),
  'store.tariffs': read(({ store }) => store.tariffs()),
  'store.cutOffs': read(({ store }) => store.cutOffs()),
  'store.findCutOff': read(async ({ store }) => ({ found: await store.findCutOff() })),
  'store.findParticipation': read(({ store }) => store.findParticipation(asOf, 'all')),
  'store.trend': read(({ store }) => store.trend('all')),
  'store.coverageSeries': read(({ store }) => store.coverageSeries()),
  'store.listAsn': read(({ store }) => store.listAsn({ ...people, ...page, agencyId: agencyB })),
  'store.streamAsn': read(async ({ store }) => {
    const all: unknown[] = []
    for await (const batch of store.streamAsn({ ...people, agencyId: agencyB })) all.push(batch)
    return all
  }),
  'store.findAsn': read(({ store }) => store.findAsn(person.nip, undefined)),
  'store.listChanges': read(({ store }) =>
    store.listChanges({ from: october as never, to: asOf, agencyId: agencyB, limit: 500 }),
  ),
  'store.nipLinks': read(({ store }) => store.nipLinks()),
  'store.revealNik': {
    ...read(({ store }) => store.revealNik(workerOfB, 'uji coba')),
    also: ({ text }, actor) => text === canaryWorkers.ofOwnB[0] && actor === 'secretaryB',
  },
  'store.importsNaming': read(({ store }) => store.importsNaming(person)),

  'store.privacy.settings': read(({ store }) => store.privacy.settings()),
  'store.privacy.changeSettings': change(
    ({ store }) => store.privacy.changeSettings({ retention: { drafts: 1 } }),
    'admin',
  ),
  'store.privacy.erasures': read(({ store }) => store.privacy.erasures()),
  'store.privacy.idsOf': read(({ store }) => store.privacy.idsOf(person)),
  'store.privacy.mentioning': read(({ store }) => store.privacy.mentioning(person, ['uji coba'])),
  'store.agencySettings.find': read(({ store }) => store.agencySettings.find(agencyB)),
  'store.agencySettings.create': change(
    ({ store }) =>
      store.agencySettings.create({
        ...{ id: 'dinas-baru', name: 'Dinas Baru', shortName: 'Baru', kind: 'dinas', aliases: [] },
      } as never),
    'admin',
  ),
  'store.agencySettings.change': change(
    ({ store }) => store.agencySettings.change(agencyB, 'x', { name: 'Lain' }),
    'admin',
  ),
  'store.rememberedAnswers.list': {
    ...read(({ store }) => store.rememberedAnswers.list()),
    // By these an answer is remembered; whose the memory is decides who is given any.
    also: ({ text }) => text.startsWith('Heading '),
  },
  'store.rememberedAnswers.withdraw': change(
    ({ store }) => store.rememberedAnswers.withdraw(city.answers.b),
    ...(['admin', 'operator', 'secretaryB'] as const),
  ),

  'store.imports.list': read(({ store }) => store.imports.list()),
  'store.imports.find': read(({ store }) => store.imports.find(draft())),
  'store.imports.findOpen': read(({ store }) => store.imports.findOpen(committed())),
  // Nobody’s but the maker’s: what is made is theirs, and only of the kind they may load.
  'store.imports.create': change(
    ({ store }) =>
      store.imports.create({
        ...{ fileName: 'x.csv', bytes: new Uint8Array([1]), sha256: '0'.repeat(64), kind: 'registrations' },
        ...{ asOf, agencyId: agencyB, at: new Date() },
      } as never),
    ...(['operator', 'secretaryB'] as const),
  ),
  'store.imports.update': change(
    ({ store }) => store.imports.update(draft(), { asOf: october as never }),
    ...(['operator', 'secretaryB'] as const),
  ),
  'store.imports.discard': change(
    ({ store }) => store.imports.discard(draft()),
    ...(['operator', 'secretaryB'] as const),
  ),
  'store.imports.preview': read(({ store }) => store.imports.preview(draft())),
  'store.imports.issues': read(({ store }) => store.imports.issues(committed(), page)),
  'store.imports.difference': read(({ store }) => store.imports.difference(draft())),
  'store.imports.people': read(({ store }) => store.imports.people(committed())),
  'store.imports.original': read(async ({ store }) => {
    const found: unknown = await store.imports.original(committed())
    return found instanceof Uint8Array ? texts(found) : found
  }),

  // Starting to read again shows nobody anything, and gives the same draft.
  'imports.read': read(async ({ imports }) => imports.read(committed()) ?? {}),
  'imports.activityOf': read(async ({ imports }) => ({ found: imports.activityOf(draft()) })),
  'imports.cancel': change(
    ({ imports }) => imports.cancel(draft()),
    ...(['operator', 'secretaryB'] as const),
  ),
  'imports.commit': change(
    ({ imports }) => imports.commit(draft(), actors.operator as never),
    ...(['operator', 'secretaryB'] as const),
  ),
  'imports.withdraw': change(
    ({ imports }) => imports.withdraw(committed(), actors.operator as never, 'uji coba'),
    ...(['operator', 'secretaryB'] as const),
  ),
  'imports.difference': read(({ imports }) => imports.difference(draft())),
  'imports.differenceItems': read(({ imports }) =>
    imports.differenceItems(draft(), { ...page, change: 'added' }),
  ),
  'imports.withdrawal': read(({ imports }) => imports.withdrawal(committed())),
  'imports.setAside': read(async call => {
    const stamp = { by: 'x', at: new Date(), traceId: 'x', head: { no: 0, hash: '' } }
    return texts((await call.imports.setAside(committed(), 'id', stamp)).bytes)
  }),
  'imports.previewErasure': read(({ imports }) => imports.previewErasure(person)),
  'imports.erasePerson': change(
    ({ imports }) => imports.erasePerson(person, 'uji coba', actors.admin as never),
    'admin',
  ),
  'imports.decideNipLinks': change(
    ({ imports }) => imports.decideNipLinks([city.nipLink], 'rejected', actors.operator as never),
    'operator',
  ),

  'reports.agency': file(async ({ reports }) => texts(await reports.agency(agencyB, asOf))),
  'reports.city': file(async ({ reports }) => texts(await reports.city(asOf))),
  'reports.asnList': file(async ({ reports }) => texts(await reports.asnList(people, 'csv'))),
  // Of many agencies one after the other: its first bytes say whether it is made at all.
  'reports.agencies': file(async ({ reports }) => {
    const reader = reports.agencies(asOf).getReader()
    const first = await reader.read()
    await reader.cancel()
    return Buffer.from(first.value ?? new Uint8Array()).toString('latin1')
  }),
}

const signedIn = actorNames.filter(actor => actor !== 'anonymous')

async function stateOf() {
  const paths = ['/api/imports', '/api/remembered-answers', '/api/nip-links', '/api/asn']
  const admin = ['/api/settings', '/api/erasures', '/api/agencies']
  return Promise.all([
    ...paths.map(path => getJson(city.seenBy('operator'), path)),
    ...admin.map(path => getJson(city.seenBy('admin'), path)),
  ])
}

describe('a route that forgets every check of its own', () => {
  test('has a plant for every method it could use, and for no other', async () => {
    const methods: string[] = []
    await careless(city, 'operator', async ({ store, imports, reports }) => {
      methods.push(
        ...methodsOf({ ...store }, 'store.'),
        ...methodsOf({ ...imports }, 'imports.'),
        ...methodsOf({ ...reports }, 'reports.'),
      )
      return {}
    }).request('/api/cut-offs')
    expect(methods.toSorted()).toEqual(Object.keys(plants).toSorted())
  })

  test.each(Object.entries(plants))('gives and changes nothing that is not theirs: %s', async (_, plant) => {
    const { run, may = [], isRead = false, makesFiles = false, also = () => false } = plant
    const before = isRead ? null : await stateOf()
    const faults: string[] = []
    for (const actor of signedIn) {
      if (may.includes(actor)) continue
      const answer = await call(careless(city, actor, run, { makesFiles }), 'GET', '/api/cut-offs')
      const body = new Uint8Array(await answer.arrayBuffer())
      if (!isRead && answer.ok) faults.push(`${actor}: ${answer.status}`)
      for (const { canary } of findCanaries({ headers: answer.headers, body })) {
        if (!maySee(actor, canary, true) && !also(canary, actor))
          faults.push(`${actor}: ${canary.text} (${canary.of})`)
      }
    }
    expect(faults).toEqual([])
    if (before !== null) expect(await stateOf()).toEqual(before)
  })

  test('a method that was forgotten is missed', () => {
    const added = methodsOf({ listWorkers: () => [], deep: { more: () => [] } }, 'store.')
    expect(added.filter(method => !(method in plants))).toEqual(['store.listWorkers', 'store.deep.more'])
  })
})

test('what a handler is given holds nothing of the store behind it', async () => {
  const own = await openSqlStore({ file: ':memory:', keys: sampleKeys })
  const reached: string[] = []
  await careless(city, 'operator', async given => {
    reached.push(...namesIn(given as unknown as Record<string, unknown>))
    return {}
  }).request('/api/cut-offs')
  const whole = Object.keys(own).filter(name => name !== 'for')
  expect(whole).toContain('system')
  expect(reached.filter(name => whole.includes(name.split('.').at(-1) ?? ''))).toEqual([])
  const held = importJobsFor(actors.operator as never, city.imports, own.for(actors.operator as never))
  expect(Object.keys(held).toSorted()).toEqual(
    Object.keys(plants)
      .filter(name => name.startsWith('imports.'))
      .map(name => name.slice('imports.'.length))
      .toSorted(),
  )
  await own.close()
})

/** Names of all functions, those of objects inside as well. */
function methodsOf(value: Readonly<Record<string, unknown>>, at: string): string[] {
  return Object.entries(value).flatMap(([name, one]) => {
    if (typeof one === 'function') return [`${at}${name}`]
    return typeof one === 'object' && one !== null
      ? methodsOf(one as Readonly<Record<string, unknown>>, `${at}${name}.`)
      : []
  })
}

function namesIn(value: Readonly<Record<string, unknown>>, depth = 3, at = ''): string[] {
  return Object.entries(value).flatMap(([name, one]) => [
    `${at}${name}`,
    ...(typeof one === 'object' && one !== null && depth > 0 && !(one instanceof Request)
      ? namesIn(one as Readonly<Record<string, unknown>>, depth - 1, `${at}${name}.`)
      : []),
  ])
}
