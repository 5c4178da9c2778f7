import type { Hono } from 'hono'
import { createTestApi, type TestApi, type TestApiOptions } from '../../../mocks/create-test-api.ts'
import type { AsnDetail } from '../../../src/contract/asn.ts'
import type { Import } from '../../../src/contract/imports.ts'
import type { NipLinkView } from '../../../src/contract/nip-links.ts'
import type { RememberedAnswerView } from '../../../src/contract/remembered-answers.ts'
import { call, getJson, upload } from '../calls.ts'
import { type ActorName, actors } from './actors.ts'
import {
  debitRemarks,
  december,
  november,
  october,
  canaryAsn as p,
  spoilt,
  canaryWorkers as w,
  words,
} from './canary-people.ts'

export type UploadName =
  | 'operatorCommitted'
  | 'operatorRoster'
  | 'operatorDraft'
  | 'aCommitted'
  | 'aDraft'
  | 'bCommitted'
  | 'bDraft'
  | 'plannerCommitted'
  | 'plannerDraft'

export interface LoadedCity {
  readonly uploads: Readonly<Record<UploadName, string>>
  /** Withdrawn again, for a reason. */
  readonly withdrawn: Readonly<Record<'operator' | 'a' | 'b' | 'planner', string>>
  readonly answers: Readonly<Record<'city' | 'a' | 'b', string>>
  readonly nipLink: string
  /** Opaque ids by which workers are named. */
  readonly workers: Readonly<Record<WorkerName, string>>
}

/** Workers who count, by whose sponsors they are. */
export const workersOf = {
  ofOwnA: 'ownA',
  uploadedByA: 'alsoA',
  ofLeftB: 'leftB',
  ofOwnB: 'ownB',
  ofLeftA: 'leftA',
} as const satisfies Partial<Record<keyof typeof w, keyof typeof p>>
export type WorkerName = keyof typeof workersOf

export interface CanaryCity extends TestApi, LoadedCity {
  /** The same city as somebody sees it; always the same app for the same actor. */
  seenBy(actor: ActorName): Hono
}

type Asn = readonly [nip: string, name: string]
/** Resident's number, name, telephone, and for some occupation and place of work. */
type Worker = readonly [nik: string, name: string, phone: string, occupation?: string, workplace?: string]

const roster = (rows: readonly (readonly [Asn, string])[], heading = 'Keterangan') =>
  [
    `NIP,Nama,OPD,Jabatan,${heading}`,
    ...rows.map(([[nip, name], opd]) => `${nip},${name},${opd},Analis,x`),
  ].join('\n')

/** @param date how days are written, which a secretary is asked once */
export const form = (
  rows: readonly (readonly [Asn, Worker])[],
  bad: readonly [string, string],
  date: string,
  heading = 'Keterangan',
) =>
  [
    `NIP,Nama ASN,NIK Pekerja,Nama Pekerja,No HP,Jenis Pekerjaan,Lokasi Kerja,Tanggal Daftar,${heading}`,
    ...rows.map(([[nip, name], [nik, worker, phone, occupation = '', workplace = '']]) =>
      [nip, name, nik, worker, phone, occupation, workplace, date, 'x'].join(','),
    ),
    `${rows[0]?.[0].join(',')},${bad.join(',')},,,,${date},x`,
  ].join('\n')

const coverage = (bad: string, rows: readonly string[], heading = 'Keterangan') =>
  [`Bulan,Potensi,Terlindungi,${heading}`, ...rows.map(row => `${row},x`), `30/06/2025,${bad},1,x`].join('\n')

/** Of October, where no list of members stands: the states of then rest on them. */
const debits = [
  'NIP,Nama,NIK,Bulan,Hasil,Nominal,Keterangan',
  `${p.ownA},${w.ofOwnA[0]},Oktober 2025,BERHASIL,16800,${debitRemarks.ofOwnA}`,
  `${p.ownB},${w.ofOwnB[0]},Oktober 2025,GAGAL,16800,${debitRemarks.ofOwnB}`,
].join('\n')

const octoberRoster = roster([
  ...([p.ownA, p.alsoA, p.leftA] as const).map(asn => [asn, 'Disbudpar'] as const),
  ...([p.ownB, p.formerB, p.leftB, p.twiceB] as const).map(asn => [asn, 'Dinkes'] as const),
])
const novemberRows: (readonly [Asn, string])[] = [
  ...([p.ownA, p.alsoA, p.leftB, p.twiceB] as const).map(asn => [asn, 'Disbudpar'] as const),
  ...([p.ownB, p.renewedB, p.leftA, p.twiceB] as const).map(asn => [asn, 'Dinkes'] as const),
]
const cityForm = form(
  [
    [p.ownA, w.ofOwnA],
    [p.ownB, w.ofOwnB],
    [p.leftA, w.ofLeftA],
    [p.leftB, w.ofLeftB],
  ],
  spoilt.operator,
  '25/10/2025',
  words.operator[1],
)
// Nothing was said of October when its debits came: their workers are registered by a file of then.
const octoberForm = form(
  [
    [p.ownA, w.ofOwnA],
    [p.ownB, w.ofOwnB],
  ],
  ['', ''],
  '05/10/2025',
)
const statuses = ['NIK,Status', `${w.ofOwnA[0]},Aktief`, `${w.ofOwnB[0]},Aktief`].join('\n')

/** A city of canaries in two agencies, on a database in memory. */
export async function buildCanaryCity(options: TestApiOptions = {}): Promise<CanaryCity> {
  const city = await createTestApi(options)
  const apps = new Map<ActorName, Hono>()
  const seenBy = (name: ActorName) => {
    const app = apps.get(name) ?? city.as(actors[name])
    apps.set(name, app)
    return app
  }
  const loaded = await loadCanaryCity(seenBy, async () => city.settled())
  return { ...city, ...loaded, seenBy }
}

type Loader = 'operator' | 'secretaryA' | 'secretaryB' | 'planner'

/**
 * Has an operator, two secretaries and a planner load the canaries.
 *
 * @param settled resolves when an import has been read
 */
export async function loadCanaryCity(
  seenBy: (loader: Loader) => Pick<Hono, 'fetch'>,
  settled: (loader: Loader, importId: string) => Promise<unknown>,
): Promise<LoadedCity> {
  const draft = async (by: Loader, file: string, content: string, asOf?: string, answers = {}) => {
    const { id } = await upload(seenBy(by), file, content, asOf === undefined ? {} : { asOf })
    await settled(by, id)
    if (Object.keys(answers).length > 0) {
      await must(call(seenBy(by), 'PATCH', `/api/imports/${id}`, { json: { answers } }))
      await settled(by, id)
    }
    const view = await getJson<Import>(seenBy(by), `/api/imports/${id}`)
    if (view.status !== 'draft' || view.questions.length > 0)
      throw new Error(`${file}: ${JSON.stringify(view)}`)
    return id
  }
  const load = async (...args: Parameters<typeof draft>) => {
    const id = await draft(...args)
    await must(call(seenBy(args[0]), 'POST', `/api/imports/${id}/commit`))
    return id
  }
  const withdrawn = async (reason: string, ...args: Parameters<typeof draft>) => {
    const id = await load(...args)
    await must(call(seenBy(args[0]), 'POST', `/api/imports/${id}/withdraw`, { json: { reason } }))
    return id
  }
  const { operator, a, b, planner } = words

  await load('operator', `${operator[0]} oktober.csv`, octoberRoster, october)
  await load('operator', `${operator[0]} formulir.csv`, octoberForm, october)
  await load('operator', `${operator[0]} debet.csv`, debits)
  const operatorRoster = await load(
    'operator',
    `${operator[0]}.csv`,
    roster(novemberRows, operator[1]),
    november,
    { [`person:${p.twiceB[0]}`]: 'dinkes' },
  )
  const operatorCommitted = await load('operator', `${operator[0]} daftar.csv`, cityForm, november)
  await load('operator', `${operator[0]} kepesertaan.csv`, statuses, november, { 'status:aktief': 'active' })
  const monthFirst = { 'order:timestamp': 'month-first' }
  // One heading for all files of an agency: what was answered for it is remembered.
  const ofA = (date: string) => form([[p.alsoA, w.uploadedByA]], spoilt.a, date, a[1])
  const ofB = (date: string) => form([[p.ownB, w.uploadedByB]], spoilt.b, date, b[1])
  const aCommitted = await load('secretaryA', `${a[0]}.csv`, ofA('10/25/2025'), november, monthFirst)
  const bCommitted = await load('secretaryB', `${b[0]}.csv`, ofB('10/26/2025'), november, monthFirst)
  const months = ['30/09/2025,756873,386000', '31/10/2025,756873,388000', '30/11/2025,756873,390498']
  const plannerCommitted = await load(
    'planner',
    `${planner[0]}.csv`,
    coverage(spoilt.planner[0], months, planner[1]),
  )
  const late = ['31/12/2025,756873,391000']
  const gone = {
    operator: await withdrawn(
      operator[2],
      ...(['operator', `${operator[0]} desember.csv`, roster(novemberRows.slice(0, -1)), december] as const),
    ),
    a: await withdrawn(a[2], 'secretaryA', `${a[0]} desember.csv`, ofA('11/20/2025'), december),
    b: await withdrawn(b[2], 'secretaryB', `${b[0]} desember.csv`, ofB('11/21/2025'), december),
    planner: await withdrawn(
      planner[2],
      ...(['planner', `${planner[0]} desember.csv`, coverage(spoilt.planner[0], late)] as const),
    ),
  }

  const uploads = {
    operatorRoster,
    operatorCommitted,
    aCommitted,
    bCommitted,
    plannerCommitted,
    operatorDraft: await draft(
      'operator',
      `${spoilt.operatorDraft[1]}.csv`,
      roster([
        ...novemberRows.filter(([asn]) => asn !== p.twiceB),
        [p.nextA, 'Disbudpar'],
        [p.nextB, 'Dinkes'],
      ]).concat(`\n${spoilt.operatorDraft[0]},${spoilt.operatorDraft[1]},Dinkes,Analis`),
      december,
    ),
    aDraft: await draft(
      'secretaryA',
      `${spoilt.aDraft[1]}.csv`,
      form([[p.ownA, w.draftedByA]], spoilt.aDraft, '11/25/2025', a[1]),
      december,
    ),
    bDraft: await draft(
      'secretaryB',
      `${spoilt.bDraft[1]}.csv`,
      form([[p.ownB, w.draftedByB]], spoilt.bDraft, '11/26/2025', b[1]),
      december,
    ),
    plannerDraft: await draft(
      'planner',
      `${spoilt.plannerDraft[1]}.csv`,
      coverage(spoilt.plannerDraft[0], late),
    ),
  }
  const answers = await getJson<RememberedAnswerView[]>(seenBy('operator'), '/api/remembered-answers')
  const answerOf = (agencyId: string | null) => idOf(answers.find(answer => answer.agencyId === agencyId))
  const links = await getJson<NipLinkView[]>(seenBy('operator'), '/api/nip-links')
  return {
    uploads,
    withdrawn: gone,
    answers: { city: answerOf(null), a: answerOf('disbudpar'), b: answerOf('dinkes') },
    nipLink: idOf(links[0]),
    workers: await workerIds(seenBy('operator')),
  }
}

async function must(answer: Promise<Response>): Promise<void> {
  const response = await answer
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
}

async function workerIds(operator: Pick<Hono, 'fetch'>): Promise<Record<WorkerName, string>> {
  const ids: Partial<Record<WorkerName, string>> = {}
  for (const name of Object.keys(workersOf) as WorkerName[]) {
    const { workers } = await getJson<AsnDetail>(operator, `/api/asn/${p[workersOf[name]][0]}`)
    ids[name] = idOf(workers.find(worker => worker.name === w[name][1]))
  }
  return ids as Record<WorkerName, string>
}

function idOf(found: { readonly id: string } | undefined): string {
  if (found === undefined) throw new Error('the city of canaries lacks something')
  return found.id
}
