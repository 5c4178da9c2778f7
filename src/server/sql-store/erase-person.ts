import { randomUUID } from 'node:crypto'
import { CodedProblem } from '../../api/coded-problem.ts'
import type { ErasureDone, ErasureEffect, ErasureOrder } from '../../api/system-store.ts'
import type { Erasure, PersonNumber } from '../../contract/privacy.ts'
import { cityDayOf } from '../../domain/plain-date.ts'
import { erasedName } from '../../domain/tombstone.ts'
import { personIdOf, shownPersonId } from './audit/person-id.ts'
import type { Engine } from './engine.ts'
import { lastErasureOf, reasonsMentioning, sealedReason } from './erase-person-list.ts'
import { originalNames } from './erase-person-originals.ts'
import { eraseLinks, eraseRows, tombstonesFor } from './erase-person-rows.ts'
import { eraseSheetNames } from './erase-person-sheets.ts'
import {
  eraseAnswers,
  eraseFindings,
  eraseFoldKeys,
  eraseImportTexts,
  findingsOf,
} from './erase-person-texts.ts'
import { type PersonTrace, traceOf } from './erase-person-trace.ts'
import { findOriginal } from './import-contents.ts'
import { refold } from './refold.ts'
import { deleteImport, deleteOriginalBytes } from './retention.ts'
import type { Db, Trx } from './schema.ts'
import type { ImportRow } from './stored-import.ts'
import { sweepOpenText } from './sweep-open-text.ts'

type Upload = Pick<ImportRow, 'no' | 'id' | 'sha256' | 'size' | 'status' | 'file_name'>

/** What going through the bytes of a digest said. */
type Judged = Map<string, Awaited<ReturnType<typeof originalNames>>>

/** Imports that name the person. */
interface Named {
  /** One of them surely does: not only because nobody can read it. */
  readonly isKnown: boolean
  /** Digests of bytes that go. */
  readonly digests: ReadonlySet<string>
  readonly originals: readonly Upload[]
  readonly drafts: readonly Upload[]
}

export interface ErasureTools {
  readonly engine: Engine
  /** Key of the opaque ids, by which an erased person can be asked about again. */
  readonly peopleKey: Uint8Array
}

export async function previewErasure(
  { engine, peopleKey }: ErasureTools,
  person: PersonNumber,
): Promise<ErasureEffect> {
  const db = engine.reader
  const trace = await traceOf(engine, db, person)
  const findings = await findingsOf(engine, db, trace)
  const named = await namedImports(
    engine,
    db,
    trace,
    new Set(findings.map(({ importNo }) => importNo)),
    new Map(),
  )
  const id = shownPersonId(personIdOf(peopleKey, person))
  const records = trace.records + findings.length
  const [originals, drafts] = [named.originals.length, named.drafts.length]
  return {
    person: id,
    kind: trace.kind,
    known: records > 0 || named.isKnown,
    ...{ records, originals, drafts },
    reasons: (await reasonsMentioning(engine, db, trace.matcher)).length,
    erasedAt: await lastErasureOf(db, id),
  }
}

/**
 * Puts tombstones in the place of a person, in one transaction: whoever reads sees all of them or none. Keys are
 * exchanged one for one and nothing that counting asks for is lost, so every figure stays what it was, also
 * when it is counted again. A file that names the person again later is new data about them.
 */
export async function erasePerson(tools: ErasureTools, order: ErasureOrder): Promise<ErasureDone> {
  const { engine, peopleKey } = tools
  // Going through originals takes its time, and bytes never change under their digest: nobody has to wait for it.
  const judged: Judged = new Map()
  const before = await traceOf(engine, engine.db, order.person)
  await judgeOriginals(engine, engine.db, before, judged)
  const done = await engine.db.transaction().execute(async trx => {
    const trace = await traceOf(engine, trx, order.person)
    const findings = await findingsOf(engine, trx, trace)
    const named = await namedImports(engine, trx, trace, new Set(findings.map(f => f.importNo)), judged)
    const { originals, drafts } = named
    const person = shownPersonId(personIdOf(peopleKey, order.person))
    const records = trace.records + findings.length
    if (records === 0 && !named.isKnown) throw await refusal(trx, person)
    for (const draft of drafts) await deleteImport(trx, draft.id)
    for (const digest of named.digests) await deleteOriginalBytes(trx, digest, order.at, 'erasure')
    const tombstones = await tombstonesFor(engine, trx, trace)
    // If what follows is cut off, the file is written anew at the next start, or with the next deletion.
    await trx.updateTable('key_check').set({ is_swept: 0 }).where('id', '=', 1).execute()
    await eraseFindings(engine, trx, findings, trace.matcher)
    const sheets = await eraseSheetNames(engine, trx, trace.matcher)
    await eraseImportTexts(engine, trx, trace, tombstones, sheets)
    await eraseAnswers(engine, trx, trace)
    await eraseRows(engine, trx, trace, tombstones)
    if (trace.kind === 'asn') {
      await eraseLinks(trx, tombstones)
      // The key of a fold is ordered by number: counted again it is known by its new name.
      if (await eraseFoldKeys(trx, tombstones)) await refold(engine, trx)
    }
    const erasure = {
      ...{ id: randomUUID(), person, kind: trace.kind, at: order.at.toISOString(), by: order.username },
      ...{ reason: order.reason, records, originals: originals.length, drafts: drafts.length },
    }
    await keepErasure(tools, trx, trace, erasure)
    return { erasure, originals: originals.map(({ id }) => id), drafts: drafts.map(({ id }) => id) }
  })
  try {
    await sweepOpenText(engine)
  } catch (error) {
    // They are erased, and whoever asked is told so; a disk that is full now must not say otherwise.
    if (!(error instanceof CodedProblem)) throw error
  }
  return done
}

/** Writes down that it was done; earlier reasons that mention the person are emptied. */
async function keepErasure(
  { engine, peopleKey }: ErasureTools,
  trx: Trx,
  { numbers, matcher }: PersonTrace,
  { at, by, reason, ...kept }: Erasure,
): Promise<void> {
  for (const id of await reasonsMentioning(engine, trx, matcher)) {
    const emptied = sealedReason(engine, id, erasedName, matcher)
    await trx.updateTable('erasures').set({ reason: emptied }).where('id', '=', id).execute()
  }
  const ids = numbers.map(number => shownPersonId(personIdOf(peopleKey, number)))
  await trx
    .insertInto('erasures')
    .values({
      ...{ ...kept, erased_at: at, erased_by: by },
      other_persons: JSON.stringify(ids.filter(id => id !== kept.person)),
      reason: sealedReason(engine, kept.id, reason, matcher),
    })
    .execute()
}

async function refusal(db: Db, person: string): Promise<CodedProblem> {
  const erasedAt = await lastErasureOf(db, person)
  if (erasedAt === null) return new CodedProblem('person-unknown')
  return new CodedProblem('already-erased', { on: cityDayOf(new Date(erasedAt)) })
}

async function uploads(db: Db): Promise<Upload[]> {
  return db
    .selectFrom('imports')
    .select(['no', 'id', 'sha256', 'size', 'status', 'file_name'])
    .where('original_deleted_at', 'is', null)
    .orderBy('no')
    .execute()
}

async function judgeOriginals(
  engine: Engine,
  db: Db,
  { matcher }: PersonTrace,
  judged: Judged,
): Promise<void> {
  for (const upload of await uploads(db)) {
    if (judged.has(upload.sha256)) continue
    const bytes = await findOriginal(db, engine.seals, upload)
    judged.set(upload.sha256, bytes === null ? 'no' : await originalNames(bytes, upload.file_name, matcher))
  }
}

const settled = ['committed', 'withdrawn']

/** Those whose rows or findings name the person, and those whose bytes do. */
async function namedImports(
  engine: Engine,
  db: Db,
  trace: PersonTrace,
  found: ReadonlySet<number>,
  judged: Judged,
): Promise<Named> {
  await judgeOriginals(engine, db, trace, judged)
  const all = await uploads(db)
  const digests = new Set(
    all
      .filter(({ no, sha256 }) => judged.get(sha256) !== 'no' || found.has(no) || trace.places.has(no))
      .map(({ sha256 }) => sha256),
  )
  const named = all.filter(({ sha256 }) => digests.has(sha256))
  return {
    isKnown: named.some(({ sha256 }) => judged.get(sha256) === 'yes'),
    digests,
    originals: named.filter(({ status }) => settled.includes(status)),
    drafts: named.filter(({ status }) => !settled.includes(status)),
  }
}
