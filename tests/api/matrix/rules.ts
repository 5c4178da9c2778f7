import type { ActorName } from './actors.ts'
import { type CanaryCity, workersOf } from './canary-city.ts'
import { type Canary, canaryAsn, canaryWorkers, november, october } from './canary-people.ts'
import {
  agencyFiles,
  agencyQueries,
  answers,
  cutOffs,
  noObject,
  persons,
  rosters,
  type Target,
  uploadFacts,
  uploads,
  workers,
} from './objects.ts'

type Role = 'admin' | 'operator' | 'mayor' | 'secretary' | 'planner'
/** `all`: everything there is; `own`: what is of the own agency, or was uploaded by oneself. */
type Reach = 'all' | 'own'
type Who = Readonly<Partial<Record<Role, Reach>>> | 'anybody'

/**
 * What happens to a call: a status; `refused` where it is no matter why; `untried` where letting it
 * through would change the city.
 */
export type Outcome = 200 | 201 | 400 | 401 | 403 | 404 | 409 | 'untried' | 'refused'

export interface Rule {
  readonly who: Who
  targets(city: CanaryCity): Target[]
  /** What somebody who may is answered; 200 unless said. */
  allowed?(target: Target): Outcome
  /** Texts that an answer of 200 must hold. */
  holds?(target: Target, actor: ActorName): readonly string[]
  /** Whose people it may show at all: nobody's, or those in files the caller may look into. */
  readonly shows?: 'nobody' | 'own-files'
  /** What it shows to whom it is for although no list shows it to them. */
  also?(canary: Canary, target: Target): boolean
  readonly json?: unknown
}

// Who may do what, as agreed with the offices: one line each. Written by hand, apart from the program's own table.
const everybody: Who = { admin: 'all', operator: 'all', mayor: 'all', secretary: 'all', planner: 'all' }
const lists: Who = { operator: 'all', mayor: 'all', secretary: 'own' }
const wholeCity: Who = { operator: 'all', mayor: 'all' }
const importing: Who = { operator: 'all', secretary: 'own', planner: 'own' }
const memory: Who = { admin: 'all', operator: 'all', secretary: 'own', planner: 'own' }
const administration: Who = { admin: 'all' }
const operatorOnly: Who = { operator: 'all' }

const aggregate: Rule = { who: everybody, targets: noObject, shows: 'nobody' }
const aggregateAsOf: Rule = { ...aggregate, targets: cutOffs }

/** Everybody may, for themselves; tried with nothing in it, so that nothing changes. */
const ownAccount: Rule = { ...aggregate, allowed: () => 400, json: {} }

const listed: Rule = { who: lists, targets: () => agencyQueries(), holds: peopleOf }
const contents = (query = ''): Rule => ({ who: importing, targets: city => uploads(city, query) })
const step = (draft: Outcome, committed: Outcome): Pick<Rule, 'allowed'> => ({
  allowed: ({ about }) =>
    'upload' in about && about.upload in uploadFacts && factsOf(about).isDraft ? draft : committed,
})

/** Every call there is. One that is missing here fails the test. */
export const rules: Readonly<Record<string, Rule>> = {
  'GET /api/openapi.json': { who: 'anybody', targets: noObject, shows: 'nobody' },
  'GET /api/health': { who: 'anybody', targets: noObject, shows: 'nobody' },
  'GET /api/set-up': { who: 'anybody', targets: noObject, shows: 'nobody' },
  'POST /api/set-up': { who: 'anybody', targets: noObject, allowed: () => 400, json: {} },
  'POST /api/auth/sign-in/username': { who: 'anybody', targets: noObject, allowed: () => 400, json: {} },
  'POST /api/auth/sign-in/second-step': { who: 'anybody', targets: noObject, allowed: () => 400, json: {} },
  // Tried apart: it would end the session of the calls after it.
  'POST /api/auth/sign-out': { who: 'anybody', targets: noObject, allowed: () => 'untried' },

  'GET /api/me': aggregate,
  'POST /api/me/password': ownAccount,
  'POST /api/me/two-factor': ownAccount,
  'POST /api/me/two-factor/confirm': ownAccount,
  'POST /api/me/two-factor/disable': ownAccount,
  'GET /api/me/two-factor': aggregate,
  'POST /api/me/two-factor/recovery-codes': ownAccount,
  'GET /api/agencies': aggregate,
  'GET /api/agencies/:agencyId': {
    ...{ who: administration, targets: noObject, allowed: () => 404 },
    shows: 'nobody',
  },
  'POST /api/agencies': { who: administration, targets: noObject, allowed: () => 400, json: {} },
  'PATCH /api/agencies/:agencyId': { who: administration, targets: noObject, allowed: () => 400, json: {} },
  'GET /api/cut-offs': aggregate,
  'GET /api/targets': aggregate,
  'GET /api/tariffs': aggregate,
  'GET /api/participation': aggregateAsOf,
  'GET /api/participation/trend': aggregate,
  'GET /api/coverage': { ...aggregate, targets: () => cutOffs().filter(target => !target.isOfThen) },

  'GET /api/asn': listed,
  'GET /api/asn/:nip': { who: lists, targets: persons, holds: personOf },
  'GET /api/changes': {
    who: lists,
    targets: () => agencyQueries(`from=${october}&to=${november}`).slice(0, agencyQueries().length / 2),
    holds: () => [canaryAsn.leftA[1], canaryAsn.leftB[1]],
  },
  'GET /api/reports/asn.xlsx': listed,
  'GET /api/reports/asn.csv': listed,
  'GET /api/reports/agency/:file': { who: lists, targets: agencyFiles, holds: peopleOf },
  'GET /api/reports/city.xlsx': { who: wholeCity, targets: cutOffs },
  'GET /api/reports/agencies.zip': {
    who: wholeCity,
    targets: () => cutOffs().filter(target => !target.isOfThen),
    holds: peopleOf,
  },

  'GET /api/nip-links': {
    who: operatorOnly,
    targets: noObject,
    holds: () => [...canaryAsn.renewedB, canaryAsn.formerB[0]],
  },
  'POST /api/nip-links/decisions': {
    ...{ who: operatorOnly, targets: noObject, allowed: () => 404 },
    json: { ids: ['tidak-ada'], decision: 'rejected' },
  },

  'GET /api/imports': { who: everybody, targets: noObject, shows: 'own-files' },
  'GET /api/imports/:importId': {
    who: everybody,
    targets: uploads,
    shows: 'own-files',
    holds: ({ about }) => (factsOf(about).isDraft ? [factsOf(about).bad[1]] : []),
  },
  'POST /api/imports': { who: importing, targets: noObject, allowed: () => 400 },
  'PATCH /api/imports/:importId': { ...contents(), ...step('untried', 409), json: { answers: {} } },
  'DELETE /api/imports/:importId': { ...contents(), ...step('untried', 409) },
  'POST /api/imports/:importId/commit': { ...contents(), ...step('untried', 200) },
  'POST /api/imports/:importId/withdraw': {
    ...{ ...contents(), ...step(409, 'untried') },
    json: { reason: 'uji coba' },
  },
  'GET /api/imports/:importId/difference': { ...contents(), ...step(200, 409) },
  'GET /api/imports/:importId/difference/items': {
    ...{ ...contents('?change=added'), ...step(200, 409) },
    holds: ({ about }) => [factsOf(about).added ?? ''],
  },
  'GET /api/imports/:importId/withdrawal': { ...contents(), ...step(409, 200) },
  'GET /api/imports/:importId/preview': {
    ...contents(),
    // Of the first rows no NIK or telephone number is shown whole: the name beside it tells that they are there.
    holds: ({ about }) => [factsOf(about).beside ?? factsOf(about).original],
  },
  'GET /api/imports/:importId/original': { ...contents(), holds: ({ about }) => [factsOf(about).original] },
  'GET /api/imports/:importId/issues': {
    ...contents('?outcome=setAside'),
    holds: ({ about }) => [factsOf(about).bad[0]],
  },
  'GET /api/imports/:importId/set-aside.xlsx': {
    ...contents(),
    // Of the roster no row was set aside, so there is no workbook.
    allowed: ({ about }) => ('upload' in about && about.upload === 'operatorRoster' ? 404 : 200),
    holds: ({ about }) => [factsOf(about).bad[0], factsOf(about).bad[1]],
  },

  'GET /api/remembered-answers': {
    ...{ who: memory, targets: noObject, shows: 'nobody' },
    // Headings of files, by which answers are remembered.
    also: ({ text }) => text.startsWith('Heading '),
  },
  'DELETE /api/remembered-answers/:answerId': { who: memory, targets: answers, allowed: () => 'untried' },

  'POST /api/workers/:workerId/reveal': {
    ...{ who: { operator: 'all', secretary: 'own' }, targets: workers },
    json: { reason: 'uji coba hak akses' },
    holds: target => nikOf(target),
    also: ({ text }, target) => nikOf(target).includes(text),
  },
  'GET /api/settings': { who: administration, targets: noObject, shows: 'nobody' },
  'PATCH /api/settings': { who: administration, targets: noObject, json: {} },
  'GET /api/erasures': { who: administration, targets: noObject, shows: 'nobody' },
  'POST /api/erasures/preview': {
    who: administration,
    targets: noObject,
    json: { nip: '199912312020121009' },
  },
  'POST /api/erasures': { who: administration, targets: noObject, allowed: () => 400, json: {} },

  'GET /api/audit': { who: administration, targets: noObject, shows: 'nobody' },
  'GET /api/audit/check': { who: administration, targets: noObject, shows: 'nobody' },
  'POST /api/audit/who-saw': {
    ...{ who: administration, targets: noObject, shows: 'nobody' },
    json: { nip: '199912312020121009' },
  },
  'GET /api/audit/seen-by': { who: administration, targets: noObject, shows: 'nobody' },

  'GET /api/users': { who: administration, targets: noObject, shows: 'nobody' },
  'POST /api/users': { who: administration, targets: noObject, allowed: () => 400, json: {} },
  'PATCH /api/users/:username': {
    who: administration,
    targets: noObject,
    allowed: () => 404,
    json: { name: 'Siapa' },
  },
}

/** The agency of whoever calls as a secretary, and under whose name they upload. */
const standing: Readonly<
  Record<ActorName, { role: Role | null; agency?: 'a' | 'b'; uploads?: 'operator' | 'a' | 'b' | 'planner' }>
> = {
  anonymous: { role: null },
  admin: { role: 'admin' },
  operator: { role: 'operator' },
  mayor: { role: 'mayor' },
  planner: { role: 'planner', uploads: 'planner' },
  secretaryA: { role: 'secretary', agency: 'a', uploads: 'a' },
  secretaryB: { role: 'secretary', agency: 'b', uploads: 'b' },
  secretaryOfNone: { role: 'secretary' },
  // Whoever loaded files in another function has lost them with it.
  operatorNowSecretaryA: { role: 'secretary', agency: 'a' },
  secretaryBNowOfA: { role: 'secretary', agency: 'a' },
  plannerNowMayor: { role: 'mayor' },
  secretaryANowPlanner: { role: 'planner' },
}

/** What the agreement says of one cell of the matrix. */
export function outcomeOf(route: string, rule: Rule, actor: ActorName, target: Target): Outcome {
  const allowed = rule.allowed?.(target) ?? 200
  if (rule.who === 'anybody') return allowed
  const { role, ...own } = standing[actor]
  if (role === null) return 401
  const reach = rule.who[role]
  if (reach === undefined) return 403
  const { about } = target
  if ('agency' in about) {
    if (about.agency === 'malformed') return 'refused'
    if (reach === 'own' && own.agency === undefined) return 403
    if (about.agency === 'missing') return 404
    return reach === 'own' && about.agency !== 'all' && about.agency !== own.agency ? 404 : allowed
  }
  if ('person' in about) {
    if (reach === 'own' && own.agency === undefined) return 403
    if (!about.isThere) return 404
    return reach === 'all' || agencyNow(about.person) === own.agency ? allowed : 404
  }
  if ('upload' in about) {
    if (about.upload === 'missing' || about.upload === 'malformed') return 404
    const { by, isDraft } = uploadFacts[about.upload]
    const isOpen = role === 'operator' || own.uploads === by
    if (route === 'GET /api/imports/:importId') return isOpen || !isDraft ? allowed : 404
    return isOpen ? allowed : 404
  }
  if ('answer' in about) {
    if (reach === 'own' && role === 'secretary' && own.agency === undefined) return 403
    if (about.answer === 'missing' || about.answer === 'malformed') return 404
    return reach === 'all' || about.answer === own.agency ? allowed : 404
  }
  if ('worker' in about) {
    if (reach === 'own' && own.agency === undefined) return 403
    if (about.worker === 'missing' || about.worker === 'malformed') return 404
    return reach === 'all' || agencyNow(workersOf[about.worker]) === own.agency ? allowed : 404
  }
  if (route === 'GET /api/remembered-answers' && role === 'secretary' && own.agency === undefined) return 403
  return allowed
}

/** Whether somebody may look into any file at all. */
export function opensFiles(actor: ActorName): boolean {
  const { role, uploads } = standing[actor]
  return role === 'operator' || uploads !== undefined
}

function agencyNow(person: string): 'a' | 'b' | null {
  if (person === 'formerB') return 'b'
  const now = rosters[november] as { a: readonly string[]; b: readonly string[] }
  return now.a.includes(person) ? 'a' : now.b.includes(person) ? 'b' : null
}

function peopleOf({ about, isOfThen }: Target, actor: ActorName): string[] {
  const month = rosters[isOfThen ? october : november] as { a: readonly string[]; b: readonly string[] }
  const asked = 'agency' in about && (about.agency === 'a' || about.agency === 'b') ? about.agency : undefined
  const agency = asked ?? standing[actor].agency
  const names = agency === undefined ? [...month.a, ...month.b] : month[agency]
  return names.map(name => canaryAsn[name as keyof typeof canaryAsn][1])
}

function personOf({ about }: Target): readonly string[] {
  return 'person' in about && about.person in canaryAsn
    ? canaryAsn[about.person as keyof typeof canaryAsn]
    : []
}

function nikOf({ about }: Target): readonly string[] {
  return 'worker' in about && about.worker in workersOf
    ? [canaryWorkers[about.worker as keyof typeof workersOf][0]]
    : []
}

function factsOf(about: Target['about']) {
  if ('upload' in about && about.upload in uploadFacts)
    return uploadFacts[about.upload as keyof typeof uploadFacts]
  throw new RangeError('no known upload')
}
