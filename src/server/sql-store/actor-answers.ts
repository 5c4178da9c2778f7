import { CodedProblem } from '../../api/coded-problem.ts'
import type { ActorAnswers } from '../../api/store.ts'
import type { RememberedAnswerView } from '../../contract/remembered-answers.ts'
import type { Actor } from '../../domain/actor.ts'
import type { RememberedUse } from '../../domain/question.ts'
import type { Engine } from './engine.ts'
import { agencyOfScope, memoryScope } from './memory-scope.ts'
import { fileNameFor } from './narrow-import.ts'
import type { Db } from './schema.ts'
import { openAnswer } from './sealed-answers.ts'
import type { Seals } from './seals.ts'
import type { ImportRow } from './stored-import.ts'

/** Remembered answers as the actor may see and withdraw them. */
export function createActorAnswers({ db, reader, seals }: Engine, actor: Actor): ActorAnswers {
  return {
    async list() {
      const uses = await countUses(reader)
      const answers = [...(await listAnswers(reader, seals, actor)), ...(await listAliases(reader, actor))]
      return answers
        .map(answer => ({ ...answer, usedBy: uses.get(answer.id) ?? 0 }))
        .toSorted((a, b) => (a.rememberedAt < b.rememberedAt ? 1 : a.rememberedAt > b.rememberedAt ? -1 : 0))
    },
    withdraw: answerId =>
      db.transaction().execute(async trx => {
        const answers = trx.deleteFrom('remembered_answers').where('id', '=', answerId)
        const aliases = trx.deleteFrom('agency_aliases').where('answer_id', '=', answerId)
        const own = ownScope(actor)
        const deleted = await (own === undefined
          ? answers
          : answers.where('scope', '=', own)
        ).executeTakeFirst()
        if (deleted.numDeletedRows > 0n) return
        const forgotten = own === undefined ? await aliases.executeTakeFirst() : undefined
        if (forgotten === undefined || forgotten.numDeletedRows === 0n) throw new CodedProblem('not-found')
      }),
  }
}

const ownerColumns = [
  'i.kind as import_kind',
  'i.agency_id as import_agency',
  'i.created_by',
  'i.memory_scope',
] as const

interface Teaching {
  readonly file_name: string | null
  readonly import_kind: ImportRow['kind'] | null
  readonly import_agency: string | null
  readonly created_by: string | null
  readonly memory_scope: string | null
}

/** The file that taught an answer, as the actor may know it; `null` once it was discarded. */
function taughtBy(actor: Actor, row: Teaching): string | null {
  const { file_name, created_by, memory_scope } = row
  if (file_name === null || created_by === null) return null
  const owned = { file_name, created_by, memory_scope, kind: row.import_kind, agency_id: row.import_agency }
  return fileNameFor(actor, owned)
}

/** A user name may be somebody's number: only who manages accounts or opens every file is told it. */
function userNameFor(actor: Actor, username: string): string | null {
  const isTold = actor.role === 'admin' || actor.role === 'operator' || actor.username === username
  return isTold ? username : null
}

/** The only scope whose answers the actor may see; `undefined`: every one. */
function ownScope(actor: Actor): string | undefined {
  if (actor.role === 'operator' || actor.role === 'admin') return undefined
  const scope = memoryScope(actor)
  if (scope === null) throw new CodedProblem('forbidden')
  return scope
}

type Listed = Omit<RememberedAnswerView, 'usedBy'>

async function listAnswers(db: Db, seals: Seals, actor: Actor): Promise<Listed[]> {
  const own = ownScope(actor)
  const all = db
    .selectFrom('remembered_answers as a')
    .leftJoin('imports as i', 'i.id', 'a.import_id')
    .selectAll('a')
    .select(['i.no', 'i.file_name', ...ownerColumns])
  const rows = await (own === undefined ? all : all.where('a.scope', '=', own)).execute()
  return rows.map(row => {
    const { text, header, answer, label } = openAnswer(seals, row)
    return {
      id: row.id,
      kind: row.kind,
      type: row.type,
      ...{ text, header, answer, label },
      agencyId: agencyOfScope(row.scope),
      rememberedBy: userNameFor(actor, row.remembered_by),
      rememberedAt: row.remembered_at,
      fileName: taughtBy(actor, row),
      importId: row.import_id,
    }
  })
}

/** Names of agencies that somebody taught; those of the city's profile are no answers. */
async function listAliases(db: Db, actor: Actor): Promise<Listed[]> {
  if (ownScope(actor) !== undefined) return []
  const rows = await db
    .selectFrom('agency_aliases as a')
    .innerJoin('agencies', 'agencies.id', 'a.agency_id')
    .leftJoin('imports as i', 'i.id', 'a.import_id')
    .selectAll('a')
    .select(['i.no', 'i.file_name', 'agencies.name', ...ownerColumns])
    .where('a.answer_id', 'is not', null)
    .execute()
  return rows.map(row => ({
    id: row.answer_id as string,
    kind: null,
    type: 'agency',
    text: row.text,
    header: null,
    answer: row.agency_id,
    label: row.name,
    agencyId: null,
    rememberedBy: userNameFor(actor, row.taught_by as string),
    rememberedAt: row.taught_at as string,
    fileName: taughtBy(actor, row),
    importId: row.import_id,
  }))
}

/** How many committed files went by each answer. */
async function countUses(db: Db): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('imports')
    .select(['no', 'remembered_json'])
    .where('status', '=', 'committed')
    .where('remembered_json', '<>', '[]')
    .execute()
  const uses = new Map<string, number>()
  for (const { remembered_json: json } of rows) {
    for (const { answerId } of JSON.parse(json) as RememberedUse[]) {
      uses.set(answerId, (uses.get(answerId) ?? 0) + 1)
    }
  }
  return uses
}
