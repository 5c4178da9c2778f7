import type { Hono } from 'hono'
import { createTestApi, type TestApi } from '../../../mocks/create-test-api.ts'
import type { Import } from '../../../src/contract/imports.ts'
import type { NipLinkView } from '../../../src/contract/nip-links.ts'
import type { RememberedAnswerView } from '../../../src/contract/remembered-answers.ts'
import { call, getJson, upload } from '../calls.ts'
import { type ActorName, actors } from './actors.ts'
import { december, november, october, canaryAsn as p, spoilt, canaryWorkers as w } from './canary-people.ts'

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

export interface CanaryCity extends TestApi {
  readonly uploads: Readonly<Record<UploadName, string>>
  readonly answers: Readonly<Record<'city' | 'a' | 'b', string>>
  readonly nipLink: string
  /** The same city as somebody sees it; always the same app for the same actor. */
  seenBy(actor: ActorName): Hono
}

type Asn = readonly [nip: string, name: string]
type Worker = readonly [nik: string, name: string, phone: string]

const roster = (rows: readonly (readonly [Asn, string])[]) =>
  ['NIP,Nama,OPD,Jabatan', ...rows.map(([[nip, name], opd]) => `${nip},${name},${opd},Analis`)].join('\n')

/** @param date how days are written, which a secretary is asked once */
export const form = (
  rows: readonly (readonly [Asn, Worker])[],
  bad: readonly [string, string],
  date: string,
) =>
  [
    'NIP,Nama ASN,NIK Pekerja,Nama Pekerja,No HP,Tanggal Daftar',
    ...rows.map(([[nip, name], [nik, worker, phone]]) => [nip, name, nik, worker, phone, date].join(',')),
    `${rows[0]?.[0].join(',')},${bad.join(',')},,${date}`,
  ].join('\n')

const coverage = (bad: string, rows: readonly string[]) =>
  ['Bulan,Potensi,Terlindungi', ...rows, `30/06/2025,${bad},1`].join('\n')

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
)
const statuses = ['NIK,Status', `${w.ofOwnA[0]},Aktief`, `${w.ofOwnB[0]},Aktief`].join('\n')

/** A city of canaries in two agencies, loaded by an operator, two secretaries and a planner. */
export async function buildCanaryCity(): Promise<CanaryCity> {
  const city = await createTestApi()
  const apps = new Map<ActorName, Hono>()
  const seenBy = (name: ActorName) => {
    const app = apps.get(name) ?? city.as(actors[name])
    apps.set(name, app)
    return app
  }
  const draft = async (by: ActorName, file: string, content: string, asOf?: string, answers = {}) => {
    const { id } = await upload(seenBy(by), file, content, asOf === undefined ? {} : { asOf })
    await city.settled()
    if (Object.keys(answers).length > 0) {
      await must(call(seenBy(by), 'PATCH', `/api/imports/${id}`, { json: { answers } }))
      await city.settled()
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

  await load('operator', 'pegawai-oktober.csv', octoberRoster, october)
  const operatorRoster = await load('operator', 'pegawai.csv', roster(novemberRows), november, {
    [`person:${p.twiceB[0]}`]: 'dinkes',
  })
  const operatorCommitted = await load('operator', 'pendaftaran.csv', cityForm, november)
  await load('operator', 'kepesertaan.csv', statuses, november, { 'status:aktief': 'active' })
  const monthFirst = { 'order:timestamp': 'month-first' }
  const aCommitted = await load(
    'secretaryA',
    'formulir-a.csv',
    form([[p.alsoA, w.uploadedByA]], spoilt.a, '10/25/2025'),
    november,
    monthFirst,
  )
  const bCommitted = await load(
    'secretaryB',
    'formulir-b.csv',
    form([[p.ownB, w.uploadedByB]], spoilt.b, '10/26/2025'),
    november,
    monthFirst,
  )
  const months = ['30/09/2025,756873,386000', '31/10/2025,756873,388000', '30/11/2025,756873,390498']
  const plannerCommitted = await load('planner', 'cakupan.csv', coverage(spoilt.planner[0], months))

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
      form([[p.ownA, w.draftedByA]], spoilt.aDraft, '11/25/2025'),
      december,
    ),
    bDraft: await draft(
      'secretaryB',
      `${spoilt.bDraft[1]}.csv`,
      form([[p.ownB, w.draftedByB]], spoilt.bDraft, '11/26/2025'),
      december,
    ),
    plannerDraft: await draft(
      'planner',
      `${spoilt.plannerDraft[1]}.csv`,
      coverage(spoilt.plannerDraft[0], ['31/12/2025,756873,391000']),
    ),
  }
  const answers = await getJson<RememberedAnswerView[]>(seenBy('operator'), '/api/remembered-answers')
  const answerOf = (agencyId: string | null) => idOf(answers.find(answer => answer.agencyId === agencyId))
  const links = await getJson<NipLinkView[]>(seenBy('operator'), '/api/nip-links')
  return {
    ...city,
    uploads,
    answers: { city: answerOf(null), a: answerOf('disbudpar'), b: answerOf('dinkes') },
    nipLink: idOf(links[0]),
    seenBy,
  }
}

async function must(answer: Promise<Response>): Promise<void> {
  const response = await answer
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
}

function idOf(found: { readonly id: string } | undefined): string {
  if (found === undefined) throw new Error('the city of canaries lacks something')
  return found.id
}
