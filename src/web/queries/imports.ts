import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import {
  listDifference,
  previewWithdrawal,
  type RecordChange,
  readDifference,
} from '../../contract/import-changes.ts'
import { listIssues, previewImport } from '../../contract/import-contents.ts'
import {
  commitImport,
  discardImport,
  type Import,
  listImports,
  readImport,
  updateImport,
  withdrawImport,
} from '../../contract/imports.ts'
import { call } from './api-client.ts'

const pollEvery = 700

/** True while the server still works on the file. */
export function isWorking(status: Import['status']): boolean {
  return status === 'reading' || status === 'committing'
}

/** History, newest first; asks again while one of them is at work. */
export const importsQuery = queryOptions({
  queryKey: ['imports'],
  queryFn: ({ signal }) => call(listImports, { signal }),
  refetchInterval: query => (query.state.data?.some(item => isWorking(item.status)) ? pollEvery : false),
})

/** One import; asks again while it is being read or committed. */
export function importQuery(importId: string) {
  return queryOptions({
    queryKey: ['import', importId],
    queryFn: ({ signal }) => call(readImport, { params: { importId }, signal }),
    refetchInterval: query =>
      query.state.data !== undefined && isWorking(query.state.data.status) ? pollEvery : false,
  })
}

export function previewQuery(importId: string) {
  return queryOptions({
    queryKey: ['import', importId, 'preview'],
    queryFn: ({ signal }) => call(previewImport, { params: { importId }, signal }),
  })
}

export function differenceQuery(importId: string) {
  return queryOptions({
    queryKey: ['import', importId, 'difference'],
    queryFn: ({ signal }) => call(readDifference, { params: { importId }, signal }),
  })
}

type IssueFilter = Pick<z.input<NonNullable<typeof listIssues.query>>, 'outcome' | 'code'>

/** Findings from `offset` on; with none asked for, only how many there are of each cause. */
export function issuesQuery(importId: string, filter: IssueFilter, offset = 0, limit = 1) {
  return queryOptions({
    queryKey: ['import', importId, 'issues', filter, offset, limit],
    queryFn: ({ signal }) =>
      call(listIssues, { params: { importId }, query: { ...filter, offset, limit }, signal }),
  })
}

/** One page of who comes, goes, moves or changes. */
export function differenceItemsQuery(importId: string, change: RecordChange, offset: number, limit: number) {
  return queryOptions({
    queryKey: ['import', importId, 'difference', change, offset, limit],
    queryFn: ({ signal }) =>
      call(listDifference, { params: { importId }, query: { change, offset, limit }, signal }),
    placeholderData: keepPreviousData,
  })
}

/** What would stand after a withdrawal, against what stands now. */
export function withdrawalQuery(importId: string) {
  return queryOptions({
    queryKey: ['import', importId, 'withdrawal'],
    queryFn: ({ signal }) => call(previewWithdrawal, { params: { importId }, signal }),
    staleTime: 0,
  })
}

export function requestUpdate(importId: string, body: z.input<NonNullable<typeof updateImport.body>>) {
  return call(updateImport, { params: { importId }, body })
}

/** Commits what the person has seen: a draft that says something else by now is refused. */
export function requestCommit(importId: string, revision: string) {
  return call(commitImport, { params: { importId }, query: { revision } })
}

export function requestDiscard(importId: string) {
  return call(discardImport, { params: { importId } })
}

export function requestWithdraw(importId: string, reason: string) {
  return call(withdrawImport, { params: { importId }, body: { reason } })
}

/**
 * After a commit or a withdrawal every figure may differ: ask for all of them again. Of what was just
 * withdrawn the server no longer says what its withdrawal would do.
 */
export function refreshFigures(client: QueryClient): Promise<void> {
  return client.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[0] !== 'me' && queryKey[2] !== 'withdrawal',
  })
}

/**
 * After an answer of the server about one import: show it at once, then ask for what hangs on it.
 * Only a draft is asked for its difference; of anything else the server refuses it.
 */
export async function rememberImport(client: QueryClient, item: Import): Promise<void> {
  client.setQueryData(importQuery(item.id).queryKey, item)
  client.setQueryData(importsQuery.queryKey, all => all?.map(other => (other.id === item.id ? item : other)))
  await client.invalidateQueries({ queryKey: importsQuery.queryKey })
  if (item.status !== 'draft' && item.status !== 'reading') return
  await client.invalidateQueries({ queryKey: ['import', item.id] })
}
