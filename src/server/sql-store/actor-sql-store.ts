import { CodedProblem } from '../../api/coded-problem.ts'
import type { ActorStore } from '../../api/store.ts'
import type { Actor } from '../../domain/actor.ts'
import { createActorAnswers } from './actor-answers.ts'
import { createActorImports } from './actor-imports.ts'
import { createActorPrivacy } from './actor-privacy.ts'
import { createActorAgencies } from './agency-writes.ts'
import { currentNip, latestAgencyOf, readAsnDetail } from './asn-detail.ts'
import { listAsn, streamAsn } from './asn-reads.ts'
import { readChanges } from './change-reads.ts'
import { readCoverageSeries } from './coverage-reads.ts'
import { findFolded, readCutOffs } from './cut-off-reads.ts'
import type { Engine } from './engine.ts'
import { assertAgency } from './import-access.ts'
import { importsNaming } from './imports-naming.ts'
import { readNipLinks } from './nip-links.ts'
import { readParticipation, readTrend } from './participation-reads.ts'
import { readAgencies, readTargets, readTariffs } from './profile-reads.ts'
import { revealNik } from './reveal-nik.ts'

/** The store as one actor may see it. Every read of people passes {@link peopleScope} first. */
export function createActorStore(engine: Engine, actor: Actor, peopleKey: Uint8Array): ActorStore {
  const db = engine.reader
  const narrowed = async <Query extends { agencyId?: string | undefined }>(query: Query): Promise<Query> => {
    const agencyId = peopleScope(actor, query.agencyId)
    await assertAgency(db, agencyId ?? null)
    return { ...query, agencyId }
  }
  return {
    agencies: () => readAgencies(db),
    targets: () => readTargets(db),
    tariffs: () => readTariffs(db),
    cutOffs: () => readCutOffs(db),
    findCutOff: async asOf => (await findFolded(db, asOf))?.asOf ?? null,
    findParticipation: (asOf, employment) => readParticipation(engine, asOf, employment, actor),
    trend: employment => readTrend(db, employment),
    coverageSeries: asOf => readCoverageSeries(engine, asOf, actor),
    listAsn: async query => listAsn(db, await narrowed(query)),
    streamAsn: async function* (query) {
      yield* streamAsn(db, await narrowed(query))
    },
    async findAsn(nip, asOf) {
      const own = peopleScope(actor, undefined)
      const now = await currentNip(engine, nip, asOf)
      if (own !== undefined && (await latestAgencyOf(db, now)) !== own) return null
      return readAsnDetail(engine, actor, now, asOf)
    },
    async nipLinks() {
      if (actor.role !== 'operator') throw new CodedProblem('forbidden')
      return readNipLinks(db)
    },
    listChanges: async query => readChanges(db, await narrowed(query)),
    importsNaming: person => importsNaming(engine, actor, person),
    agencySettings: createActorAgencies(engine, actor),
    revealNik: (workerId, reason) => revealNik(engine, actor, workerId, reason),
    privacy: createActorPrivacy(engine, actor, peopleKey),
    imports: createActorImports(engine, actor),
    rememberedAnswers: createActorAnswers(engine, actor),
  }
}

/** The agency whose people the actor may ask for; `undefined` is the whole city. */
function peopleScope(actor: Actor, asked: string | undefined): string | undefined {
  if (actor.role === 'operator' || actor.role === 'mayor') return asked
  if (actor.role !== 'secretary' || actor.agencyId === null) throw new CodedProblem('forbidden')
  // Another agency is answered like one that does not exist.
  if (asked !== undefined && asked !== actor.agencyId) throw new CodedProblem('not-found')
  return actor.agencyId
}
