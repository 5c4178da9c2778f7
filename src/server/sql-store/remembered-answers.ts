import { randomUUID } from 'node:crypto'
import type { SystemStore } from '../../api/system-store.ts'
import { foldText } from '../../domain/agency.ts'
import type { RememberedAnswer, RememberedUse, TaughtAnswer } from '../../domain/question.ts'
import type { Engine } from './engine.ts'
import { everybodysFiles } from './memory-scope.ts'
import type { Db, Trx } from './schema.ts'
import { answerKey, openAnswer, sealAnswer } from './sealed-answers.ts'
import type { Seals } from './seals.ts'
import type { ImportRow } from './stored-import.ts'

type By = Parameters<SystemStore['commit']>[1]

/** Answers that speak for a file, the closer one of two; agencies' names that were taught among them. */
export async function rememberedFor({ db, seals }: Engine, row: ImportRow): Promise<RememberedAnswer[]> {
  const scopes = [everybodysFiles, ...(row.memory_scope === null ? [] : [row.memory_scope])]
  const found = await db
    .selectFrom('remembered_answers')
    .selectAll()
    .where('scope', 'in', scopes)
    .orderBy('remembered_at')
    .execute()
  const byKey = new Map<string, (typeof found)[number]>()
  for (const answer of found) {
    const key = JSON.stringify([answer.kind, answer.header_key, answer.question_id])
    if (answer.scope !== everybodysFiles || !byKey.has(key)) byKey.set(key, answer)
  }
  const answers = [...byKey.values()].map(found => {
    const { questionId, headerKey, answer } = openAnswer(seals, found)
    return {
      id: found.id,
      questionId,
      kind: found.kind,
      headerKey,
      answer,
      rememberedAt: found.remembered_at,
    }
  })
  return [...answers, ...(await taughtAliases(db))]
}

async function taughtAliases(db: Db): Promise<RememberedAnswer[]> {
  const rows = await db.selectFrom('agency_aliases').selectAll().where('answer_id', 'is not', null).execute()
  return rows.map(row => ({
    id: row.answer_id as string,
    questionId: `agency:${row.folded}`,
    kind: null,
    headerKey: '',
    answer: row.agency_id,
    rememberedAt: row.taught_at as string,
  }))
}

/** Keeps what a committed file taught, in the place of what was remembered before. */
export async function learnAnswers(trx: Trx, seals: Seals, row: ImportRow, by: By): Promise<void> {
  const { kind, memory_scope: scope } = row
  if (kind === null || scope === null) return
  const when = { remembered_by: by.username, remembered_at: by.at.toISOString(), import_id: row.id }
  const own = JSON.parse(row.answers_json) as Record<string, string>
  for (const taught of JSON.parse(row.taught_json) as TaughtAnswer[]) {
    // A completion goes by its parent's answers, which may have been replaced since.
    if (row.completes !== null && !Object.hasOwn(own, taught.questionId)) continue
    if (taught.type === 'agency') {
      // An alias is the city's: nobody but an operator speaks for everybody.
      if (scope === everybodysFiles) await learnAlias(trx, taught, row, by)
      continue
    }
    const { type, ...words } = taught
    const id = randomUUID()
    const { headerKey, questionId, text, header, answer, label } = words
    const said = { headerKey, questionId, text, header, answer, label }
    const value = { id, type, sealed: sealAnswer(seals, id, said), ...when }
    const key = { header_key: answerKey(seals, headerKey), question_id: answerKey(seals, questionId) }
    await trx
      .insertInto('remembered_answers')
      .values({ scope, kind, ...key, ...value })
      .onConflict(conflict =>
        conflict.columns(['scope', 'kind', 'header_key', 'question_id']).doUpdateSet(value),
      )
      .execute()
  }
}

/** A committed file keeps which answers it went by; what else could have been answered is no use any more. */
export function withoutChoices(rememberedJson: string): string {
  const uses = JSON.parse(rememberedJson) as RememberedUse[]
  return JSON.stringify(
    uses.map(use => ({ ...use, options: use.options.filter(option => option.value === use.answer) })),
  )
}

async function learnAlias(trx: Trx, taught: TaughtAnswer, row: ImportRow, by: By): Promise<void> {
  const alias = {
    text: taught.text,
    agency_id: taught.answer,
    answer_id: randomUUID(),
    taught_by: by.username,
    taught_at: by.at.toISOString(),
    import_id: row.id,
  }
  await trx
    .insertInto('agency_aliases')
    .values({ folded: foldText(taught.text), ...alias })
    .onConflict(conflict => conflict.column('folded').doUpdateSet(alias))
    .execute()
}
