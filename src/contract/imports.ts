import { z } from 'zod'
import { ignoredReasons, issueCodes } from '../domain/issue.ts'
import { questionTypes } from '../domain/question.ts'
import { endpoint } from './endpoint.ts'
import { agencyId, count, instant, loaderRole, plainDate, snapshotKind } from './fields.ts'

export const importStatuses = ['reading', 'draft', 'committing', 'committed', 'withdrawn', 'failed'] as const

export const importCounts = z.object({
  read: count,
  accepted: count,
  repaired: count,
  setAside: count,
  ignored: count,
})

export const question = z.object({
  /**
   * `kind`, `asOf`, `section`, `column:<field>`, `order:<field>`, `ditto:<field>`, `tables:<sheet>`,
   * `agency:<folded name>`, `status:<folded word>`, `person:<nip>`, `total:<month>`. With `*` in the place of
   * a name: one answer for all of that type that are not asked singly.
   */
  id: z.string(),
  type: z.enum(questionTypes),
  /** What the file says, e.g. the agency's name as written. */
  text: z.string(),
  /** Labels are in the caller's language where they are words; `-` sets the rows aside or says "none". */
  options: z.array(z.object({ value: z.string(), label: z.string() })),
  proposal: z.string().nullable(),
  /** Rows that wait for the answer. */
  rows: count,
  /** How many names, words, people or months a question with `*` speaks for. */
  others: count.optional(),
})
export type Question = z.infer<typeof question>

/** A question that was not asked because an earlier file's answer holds; answering it again replaces that. */
export const rememberedUse = z.object({
  answerId: z.string(),
  questionId: z.string(),
  type: z.enum(questionTypes),
  text: z.string(),
  options: z.array(z.object({ value: z.string(), label: z.string() })),
  answer: z.string(),
  label: z.string(),
  rememberedAt: instant,
})

/** A question of this file with the answer given for it. */
export const givenAnswer = rememberedUse.omit({ answerId: true, rememberedAt: true })

export const columnMatch = z.object({
  field: z.string(),
  header: z.string(),
  sheet: z.string(),
  /** 0-based. */
  column: z.number().int().nonnegative(),
})

export const importStatusView = z.object({
  id: z.string(),
  kind: snapshotKind.nullable(),
  asOf: plainDate.nullable(),
  agencyId: agencyId.nullable(),
  /** The import whose set-aside rows this one corrects; a completion of a completion names the first. */
  completes: z.string().nullable(),
  /** Committed imports that complete this one, oldest first. */
  completedBy: z.array(z.string()),
  /** Rows this import set aside, and how many of them committed completions have corrected. */
  heldRows: z.object({ total: count, corrected: count }),
  /** Names what a draft says; sent with the commit, nothing is committed that its sender has not seen. */
  revision: z.string(),
  /** Only to who may open it as it was uploaded; to others what kind of file it is. */
  fileName: z.string(),
  sha256: z.string(),
  size: count,
  status: z.enum(importStatuses),
  progress: z.object({
    phase: z.enum(['queued', 'reading', 'storing', 'folding', 'done']),
    done: count,
    total: count.optional(),
  }),
  mapping: z.array(columnMatch),
  /** Headers of the file that no field claimed. */
  ignoredColumns: z.array(z.string()),
  questions: z.array(question),
  remembered: z.array(rememberedUse),
  /** Of a draft: what was answered for it; answering again replaces that. */
  answered: z.array(givenAnswer),
  counts: importCounts,
  ignoredBy: z.partialRecord(z.enum(ignoredReasons), count),
  /** Warnings on accepted rows and repairs and reasons of set-aside rows, by code. */
  issuesByCode: z.partialRecord(z.enum(issueCodes), count),
  /** Committed import with the same content, kind, date and scope, if any: committing would change nothing. */
  duplicateOf: z
    .object({ importId: z.string(), committedAt: instant, createdBy: z.string().nullable() })
    .nullable(),
  /** Why reading failed: what was wrong and what to do, in the caller's language. */
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
  /** Username; `null` to who may not open the import. */
  createdBy: z.string().nullable(),
  loaderRole,
  createdAt: instant,
  committedAt: instant.nullable(),
  withdrawnAt: instant.nullable(),
  /** `null` also to who may not open the import: it is in somebody's own words. */
  withdrawnReason: z.string().nullable(),
  /** Since when and why the uploaded bytes are gone; what was counted from them stays. */
  originalDeleted: z.object({ at: instant, why: z.enum(['retention', 'erasure']) }).nullable(),
})
export type Import = z.infer<typeof importStatusView>

/** Where one import is found. */
export const importPath = '/api/imports/:importId' as const

/** Multipart: `file`, and optional `kind`, `asOf`, `agencyId`, `completes` (an import's id). The body is checked by the route. */
export const createImport = endpoint({
  id: 'imports.create',
  method: 'POST',
  path: '/api/imports',
  summary: 'Upload a file; reading goes on after the answer',
  response: importStatusView,
  status: 201,
})

export const listImports = endpoint({
  id: 'imports.list',
  method: 'GET',
  path: '/api/imports',
  summary: 'History of imports, newest first',
  response: z.array(importStatusView),
})

export const readImport = endpoint({
  id: 'imports.read',
  method: 'GET',
  path: importPath,
  summary: 'One import with progress, counts and questions',
  response: importStatusView,
})

export const updateImport = endpoint({
  id: 'imports.update',
  method: 'PATCH',
  path: importPath,
  summary: 'Answer questions or set kind, date and scope; checks the file again',
  body: z.strictObject({
    kind: snapshotKind.optional(),
    asOf: plainDate.optional(),
    agencyId: agencyId.nullable().optional(),
    /** By question id. */
    answers: z.record(z.string().max(600), z.string().max(600)).optional(),
  }),
  response: importStatusView,
})

export const discardImport = endpoint({
  id: 'imports.discard',
  method: 'DELETE',
  path: importPath,
  summary: 'Cancel the reading or discard a draft',
  response: z.object({ ok: z.literal(true) }),
})

export const commitImport = endpoint({
  id: 'imports.commit',
  method: 'POST',
  path: `${importPath}/commit`,
  summary: 'Make the draft count; a repeated call gives the same answer',
  /** With a revision the draft is committed only while it says what it said then, else 409 `import-changed`. */
  query: z.object({ revision: z.string().max(64).optional() }),
  response: importStatusView,
})

export const withdrawImport = endpoint({
  id: 'imports.withdraw',
  method: 'POST',
  path: `${importPath}/withdraw`,
  summary: 'Undo a committed import exactly',
  body: z.strictObject({ reason: z.string().trim().min(3).max(500) }),
  response: importStatusView,
})
