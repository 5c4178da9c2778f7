import { z } from 'zod'
import { issueCodes, outcomes } from '../domain/issue.ts'
import { endpoint, fileEndpoint, xlsxMediaType } from './endpoint.ts'
import { count } from './fields.ts'
import { importPath } from './imports.ts'

export const previewImport = endpoint({
  id: 'imports.preview',
  method: 'GET',
  path: `${importPath}/preview`,
  summary: 'The first rows as they stand in the file, under their headers',
  response: z.object({
    sheet: z.string(),
    headerRow: z.number().int(),
    headers: z.array(z.object({ header: z.string(), field: z.string().nullable() })),
    rows: z.array(z.object({ row: z.number().int(), cells: z.array(z.string().nullable()) })),
  }),
})

export const issueView = z.object({
  sheet: z.string(),
  row: z.number().int(),
  group: z.number().int().nullable(),
  column: z.string().nullable(),
  outcome: z.enum(outcomes),
  code: z.enum(issueCodes),
  /** The reason, in the caller's language. */
  message: z.string(),
  /** What to do about it; null where nothing is to be done. */
  remedy: z.string().nullable(),
  raw: z.string().nullable(),
  value: z.string().nullable(),
})

export const listIssues = endpoint({
  id: 'imports.issues',
  method: 'GET',
  path: `${importPath}/issues`,
  summary: 'Findings by row',
  query: z.object({
    outcome: z.enum(outcomes).optional(),
    code: z.enum(issueCodes).optional(),
    offset: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  response: z.object({
    items: z.array(issueView),
    total: count,
    byCode: z.array(
      z.object({ code: z.enum(issueCodes), outcome: z.enum(outcomes), count, message: z.string() }),
    ),
  }),
})

export const downloadOriginal = fileEndpoint({
  id: 'imports.original',
  method: 'GET',
  path: `${importPath}/original`,
  summary: 'The file as it was uploaded',
  mediaType: 'application/octet-stream',
})

export const downloadSetAside = fileEndpoint({
  id: 'imports.set-aside',
  method: 'GET',
  path: `${importPath}/set-aside.xlsx`,
  summary: 'The rows set aside, to be corrected and uploaded again',
  mediaType: xlsxMediaType,
})
