import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Access, accessTable } from '../../../src/api/access.ts'
import { endpoints } from '../../../src/contract/index.ts'
import { call, getJson } from '../calls.ts'
import { type ActorName, actorNames, actors, maySee } from './actors.ts'
import { buildCanaryCity, type CanaryCity } from './canary-city.ts'
import { findCanaries } from './find-canaries.ts'
import type { Target } from './objects.ts'
import { type Outcome, opensFiles, outcomeOf, type Rule, rules } from './rules.ts'

let city: CanaryCity
let before: unknown
let cells = 0
// Goes on with every call: whoever is refused too often in a minute has to wait, which is tried elsewhere.
let now = Date.now()
beforeAll(async () => {
  city = await buildCanaryCity({ clock: () => new Date(now) })
  before = await stateOf()
})
afterAll(() => city.close())

/** All that calls of the matrix could have changed. */
async function stateOf() {
  const calls = [
    '/api/imports',
    '/api/remembered-answers',
    '/api/nip-links',
    '/api/asn',
    '/api/participation',
  ]
  return Promise.all(calls.map(path => getJson(city.seenBy('operator'), path)))
}

/** Everything, or what is the caller's own in whichever way. */
function reachesOf(access: Exclude<Access, 'public'>): Rule['who'] {
  return Object.fromEntries(
    Object.entries(access).map(([role, scope]) => [role, scope === 'all' ? 'all' : 'own']),
  )
}

interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: Uint8Array
}

async function ask(
  actor: ActorName,
  method: string,
  url: string,
  { json, headers = {} }: { json?: unknown; headers?: Record<string, string> } = {},
): Promise<Answer> {
  cells += 1
  now += 200
  const answer = await call(city.seenBy(actor), method, url, { json, headers })
  return { status: answer.status, headers: answer.headers, body: new Uint8Array(await answer.arrayBuffer()) }
}

const text = ({ body }: Answer) => new TextDecoder().decode(body)

function fits(outcome: Outcome, status: number): boolean {
  return outcome === 'refused' ? [400, 403, 404].includes(status) : outcome === status
}

/** What is wrong with one answer: its status, what it shows, what it lacks. */
function faultsOf(rule: Rule, actor: ActorName, target: Target, outcome: Outcome, answer: Answer): string[] {
  const found = findCanaries(answer)
  const isGiven = answer.status === 200
  const leaks = found.filter(({ canary }) => {
    if (isGiven && rule.also?.(canary, target)) return false
    if (!isGiven || !maySee(actor, canary, target.isOfThen)) return true
    // What stands around one's own files, and one's own account, are no people of the city.
    if (canary.is !== undefined) return false
    return rule.shows === 'nobody' || (rule.shows === 'own-files' && !opensFiles(actor))
  })
  const texts = new Set(found.map(({ canary }) => canary.text))
  const wanted = isGiven ? (rule.holds?.(target, actor) ?? []) : []
  return [
    ...(fits(outcome, answer.status) ? [] : [`${answer.status} instead of ${outcome}`]),
    ...leaks.map(({ canary, place }) => `shows ${canary.text} (${canary.of}) in ${place}`),
    ...wanted.filter(one => one !== '' && !texts.has(one.replace(/^0(?=8)/, ''))).map(one => `lacks ${one}`),
  ]
}

const every = <Item>(items: readonly Item[], run: (item: Item) => Promise<string[]>): Promise<string[]> =>
  items.reduce<Promise<string[]>>(
    async (all, item) => [...(await all), ...(await run(item))],
    Promise.resolve([]),
  )

/** Every actor with every object of a route; a fault is named by both. */
function everyCell(
  rule: Rule,
  run: (actor: ActorName, target: Target) => Promise<readonly string[]>,
  targets = rule.targets(city),
): Promise<string[]> {
  return every(actorNames, actor =>
    every(targets, async target =>
      (await run(actor, target)).map(fault => `${actor} × ${target.name}: ${fault}`),
    ),
  )
}

// Whole archives of workbooks are made for some cells; other work on the machine may take turns with it.
vi.setConfig({ testTimeout: 120_000 })

// A row too wide may hide behind the store, which refuses as well: so the two tables are held together too.
test('the program’s own table lets in whom the agreement names, and nobody else', () => {
  for (const { id, method, path } of endpoints) {
    const who = rules[`${method} ${path}`]?.who
    const access = accessTable[id]
    const inTable = access === 'public' ? 'anybody' : access && reachesOf(access)
    expect([id, inTable]).toEqual([id, who])
  }
})

test('every call of the running app has its line in the agreement, and no other has', async () => {
  const routed = city.seenBy('operator').routes.filter(({ path }) => path.startsWith('/api/'))
  const keys = new Set(routed.map(({ method, path }) => `${method} ${path}`))
  expect([...keys].toSorted()).toEqual(Object.keys(rules).toSorted())
})

describe.each(Object.entries(rules))('%s', (route, rule) => {
  const [method, path] = route.split(' ') as [string, string]
  const { json } = rule

  test('is answered to whom it is for, with what is theirs, and refused to everybody else', async () => {
    const faults = await everyCell(rule, async (actor, target) => {
      const outcome = outcomeOf(route, rule, actor, target)
      if (outcome === 'untried') return []
      return faultsOf(rule, actor, target, outcome, await ask(actor, method, target.url(path), { json }))
    })
    expect(faults).toEqual([])
  })

  test('answers what is another’s exactly like what does not exist', async () => {
    const faults = await every(actorNames, async actor => {
      const refused = rule
        .targets(city)
        .filter(target => outcomeOf(route, rule, actor, target) === 404 && rule.allowed?.(target) !== 404)
      const bodies = await every(refused, async target => [
        text(await ask(actor, method, target.url(path), { json })),
      ])
      return new Set(bodies).size > 1 ? [`${actor}: ${[...new Set(bodies)].join(' ≠ ')}`] : []
    })
    expect(faults).toEqual([])
  })

  test('is there under no other method and in no other format', async () => {
    const declared = Object.keys(rules).flatMap(key => (key.endsWith(` ${path}`) ? key.split(' ')[0] : []))
    const methods = ['OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND', 'get'].filter(
      other => !declared.includes(other.toUpperCase()),
    )
    // Nonsense is refused under the right method already.
    const wellFormed = rule.targets(city).filter(({ about }) => !Object.values(about).includes('malformed'))
    const faults = await everyCell(
      rule,
      async (actor, target) => {
        const others = await every(methods, async other => {
          const answer = await ask(actor, other, target.url(path))
          return faultsOf(rule, actor, target, 404, answer).map(fault => `${other}: ${fault}`)
        })
        if (method !== 'GET') return others
        const suffixed = await every(['json', 'csv', 'xlsx', 'zip'], async format => {
          const url = target.url(path).replace(/(?=\?|$)/, `.${format}`)
          const answer = await ask(actor, 'GET', url, { headers: { accept: `text/${format}` } })
          const isKnown = [401, 403, 404].includes(answer.status)
          return faultsOf(rule, actor, target, isKnown ? (answer.status as Outcome) : 404, answer).map(
            fault => `.${format}: ${fault}`,
          )
        })
        return [...others, ...suffixed]
      },
      wellFormed,
    )
    expect(faults).toEqual([])
  })

  // What follows can only be asked of what is read.
  if (method !== 'GET') return

  test('gives HEAD the same refusals, and no body', async () => {
    const faults = await everyCell(rule, async (actor, target) => {
      const answer = await ask(actor, 'HEAD', target.url(path))
      const outcome = outcomeOf(route, rule, actor, target)
      return [
        ...faultsOf({ ...rule, holds: () => [] }, actor, target, outcome, answer),
        ...(answer.body.length > 0 ? ['a body'] : []),
      ]
    })
    expect(faults).toEqual([])
  })

  // Workbooks carry no validator.
  if (path.startsWith('/api/reports')) return

  test('answers 304 to nobody who shows somebody else’s validator', async () => {
    const faults = await every(rule.targets(city), async target => {
      const answers = new Map<ActorName, Answer>()
      for (const actor of actorNames) {
        answers.set(actor, await ask(actor, 'GET', target.url(path)))
      }
      return every([...answers], async ([actor, own]) => {
        const tag = own.headers.get('etag')
        const others = [...answers.values()].flatMap(answer => answer.headers.get('etag') ?? [])
        const foreign = ['*', ...others.filter(other => other !== tag)].join(', ')
        const answer = await ask(actor, 'GET', target.url(path), { headers: { 'if-none-match': foreign } })
        const same = answer.status === own.status && text(answer).length > 0
        return [
          ...(same ? [] : [`${actor} × ${target.name}: ${answer.status}`]),
          ...(tag !== null && own.status !== 200
            ? [`${actor} × ${target.name}: a validator on ${own.status}`]
            : []),
        ]
      })
    })
    expect(faults).toEqual([])
  })
})

test('the audit of all this names nobody of the city', async () => {
  const paths = ['/api/audit?limit=500', `/api/audit/seen-by?username=${actors.operator?.username}`]
  for (const path of paths) {
    const answer = await ask('admin', 'GET', path)
    expect([path, answer.status]).toEqual([path, 200])
    const named = findCanaries(answer).filter(({ canary }) => canary.is !== 'account')
    expect([path, named.map(({ canary }) => canary.text)]).toEqual([path, []])
  }
})

test('nothing that was refused has changed anything', async () => {
  expect(await stateOf()).toEqual(before)
  // Fewer would mean that a part of the matrix was not called at all.
  expect(cells).toBeGreaterThan(38_000)
})
