import type { CanaryCity, UploadName, WorkerName } from './canary-city.ts'
import { agencyA, agencyB, canaryAsn, canaryWorkers, november, october, spoilt } from './canary-people.ts'

type AsnName = keyof typeof canaryAsn

/** What a call is about. */
export interface Target {
  readonly name: string
  /** The route's path with its parameters and query filled in. */
  url(path: string): string
  readonly about:
    | { readonly agency: 'a' | 'b' | 'all' | 'missing' | 'malformed' }
    | { readonly person: AsnName | 'missing' | 'malformed'; readonly isThere: boolean }
    | { readonly upload: UploadName | 'missing' | 'malformed' }
    | { readonly answer: 'city' | 'a' | 'b' | 'missing' | 'malformed' }
    | { readonly worker: WorkerName | 'missing' | 'malformed' }
    | { readonly nothing: true }
  /** It speaks of October, when two people were in other agencies. */
  readonly isOfThen: boolean
}

const malformed = [
  "x' OR '1'='1",
  '../../users',
  '%00',
  'DISBUDPAR',
  '__proto__',
  `${agencyA},${agencyB}`,
  'x'.repeat(300),
]
const dates = { October: october, November: november }

/** People on the rosters, by agency and month. */
export const rosters: Readonly<Record<string, Readonly<Record<'a' | 'b', readonly AsnName[]>>>> = {
  [october]: { a: ['ownA', 'alsoA', 'leftA'], b: ['ownB', 'formerB', 'leftB', 'twiceB'] },
  [november]: { a: ['ownA', 'alsoA', 'leftB'], b: ['ownB', 'renewedB', 'leftA', 'twiceB'] },
}

export function noObject(): Target[] {
  return [{ name: 'itself', url: path => path, about: { nothing: true }, isOfThen: false }]
}

/** An agency in the query, or none. */
export function agencyQueries(query = ''): Target[] {
  return Object.entries(dates).flatMap(([month, asOf]) =>
    agencies().map(({ agency, id, name }) => ({
      name: `${name}, ${month}`,
      url: (path: string) => {
        const params = new URLSearchParams(query === '' ? { asOf } : query)
        if (id !== null) params.set('agencyId', id)
        return `${path}?${params}`
      },
      about: { agency },
      isOfThen: asOf === october || query !== '',
    })),
  )
}

/** An agency in the name of a file. */
export function agencyFiles(): Target[] {
  return Object.entries(dates).flatMap(([month, asOf]) =>
    agencies()
      .filter(({ id }) => id !== null)
      .map(({ agency, id, name }) => ({
        name: `${name}, ${month}`,
        url: (path: string) =>
          `${path.replace(':file', `${encodeURIComponent(id ?? '')}.xlsx`)}?asOf=${asOf}`,
        about: { agency },
        isOfThen: asOf === october,
      })),
  )
}

function agencies() {
  return [
    { name: 'no agency', id: null, agency: 'all' as const },
    { name: 'agency A', id: agencyA, agency: 'a' as const },
    { name: 'agency B', id: agencyB, agency: 'b' as const },
    { name: 'an unknown agency', id: 'tidak-ada', agency: 'missing' as const },
    ...malformed.map(id => ({ name: `agency ${id.slice(0, 12)}`, id, agency: 'malformed' as const })),
  ]
}

export function cutOffs(): Target[] {
  return Object.entries(dates).map(([month, asOf]) => ({
    name: month,
    url: path => `${path}?asOf=${asOf}`,
    about: { agency: 'all' },
    isOfThen: asOf === october,
  }))
}

export function persons(): Target[] {
  const names: AsnName[] = ['ownA', 'ownB', 'leftA', 'leftB', 'twiceB', 'formerB', 'renewedB', 'nextB']
  return Object.entries(dates).flatMap(([month, asOf]) => [
    ...names.map(person => ({
      name: `${person}, ${month}`,
      url: at(':nip', canaryAsn[person][0], asOf),
      about: { person, isThere: Object.values(rosters[asOf] ?? {}).some(list => list.includes(person)) },
      isOfThen: asOf === october,
    })),
    ...[['missing', '199912312020121009'] as const, ...malformed.map(id => ['malformed', id] as const)].map(
      ([person, id]) => ({
        name: `person ${id.slice(0, 18)}, ${month}`,
        url: at(':nip', id, asOf),
        about: { person, isThere: false },
        isOfThen: asOf === october,
      }),
    ),
  ])
}

function at(parameter: string, value: string, asOf?: string) {
  return (path: string) =>
    path.replace(parameter, encodeURIComponent(value)) + (asOf === undefined ? '' : `?asOf=${asOf}`)
}

export function uploads({ uploads }: Pick<CanaryCity, 'uploads'>, query = ''): Target[] {
  const known = Object.entries(uploads) as [UploadName, string][]
  const others = [
    ['missing', crypto.randomUUID()] as const,
    ...malformed.map(id => ['malformed', id] as const),
  ]
  return [...known, ...others].map(([upload, id]) => ({
    name: upload === 'malformed' ? `import ${id.slice(0, 12)}` : upload,
    url: path => path.replace(':importId', encodeURIComponent(id)) + query,
    about: { upload },
    isOfThen: false,
  }))
}

export function answers({ answers }: Pick<CanaryCity, 'answers'>): Target[] {
  const known = Object.entries(answers) as ['city' | 'a' | 'b', string][]
  const others = [
    ['missing', crypto.randomUUID()] as const,
    ...malformed.map(id => ['malformed', id] as const),
  ]
  return [...known, ...others].map(([answer, id]) => ({
    name: `answer ${answer === 'malformed' ? id.slice(0, 12) : answer}`,
    url: at(':answerId', id),
    about: { answer },
    isOfThen: false,
  }))
}

export function workers({ workers }: Pick<CanaryCity, 'workers'>): Target[] {
  const known = Object.entries(workers) as [WorkerName, string][]
  const others = [
    // As long as a real one, and of nobody.
    ['missing', 'A'.repeat(22)] as const,
    ['malformed', canaryWorkers.ofOwnB[0]] as const,
    ['malformed', '__proto__'] as const,
  ]
  return [...known, ...others].map(([worker, id]) => ({
    name: `worker ${worker === 'malformed' ? id.slice(0, 12) : worker}`,
    url: at(':workerId', id),
    about: { worker },
    isOfThen: false,
  }))
}

/** What an upload's own contents show, and whether it counts already. */
export const uploadFacts: Readonly<
  Record<
    UploadName,
    {
      by: 'operator' | 'a' | 'b' | 'planner'
      isDraft: boolean
      original: string
      /** What stands beside it, where that is a whole NIK or a telephone number. */
      beside?: string
      bad: readonly [string, string]
      added?: string
    }
  >
> = {
  operatorCommitted: {
    by: 'operator',
    isDraft: false,
    original: canaryWorkers.ofOwnB[2],
    beside: canaryWorkers.ofOwnB[1],
    bad: spoilt.operator,
  },
  operatorRoster: { by: 'operator', isDraft: false, original: canaryAsn.twiceB[1], bad: ['', ''] },
  operatorDraft: {
    ...{ by: 'operator', isDraft: true, original: canaryAsn.nextA[1], bad: spoilt.operatorDraft },
    added: canaryAsn.nextB[1],
  },
  aCommitted: {
    ...{ by: 'a', isDraft: false, original: canaryWorkers.uploadedByA[0], bad: spoilt.a },
    beside: canaryWorkers.uploadedByA[1],
  },
  aDraft: {
    ...{ by: 'a', isDraft: true, original: canaryWorkers.draftedByA[0], bad: spoilt.aDraft },
    beside: canaryWorkers.draftedByA[1],
    added: canaryAsn.ownA[1],
  },
  bCommitted: {
    ...{ by: 'b', isDraft: false, original: canaryWorkers.uploadedByB[0], bad: spoilt.b },
    beside: canaryWorkers.uploadedByB[1],
  },
  bDraft: {
    ...{ by: 'b', isDraft: true, original: canaryWorkers.draftedByB[0], bad: spoilt.bDraft },
    beside: canaryWorkers.draftedByB[1],
    added: canaryAsn.ownB[1],
  },
  plannerCommitted: { by: 'planner', isDraft: false, original: spoilt.planner[0], bad: spoilt.planner },
  plannerDraft: { by: 'planner', isDraft: true, original: spoilt.plannerDraft[0], bad: spoilt.plannerDraft },
}
