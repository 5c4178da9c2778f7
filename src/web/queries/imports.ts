import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import {
  commitImport,
  discardImport,
  type Import,
  listImports,
  listIssues,
  previewImport,
  readDifference,
  readImport,
  updateImport,
  withdrawImport,
} from '../../contract/imports.ts'
import { call } from './api-client.ts'

const pollEvery = 700
const issuePage = 100

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

export function issuesQuery(importId: string, filter: IssueFilter) {
  return infiniteQueryOptions({
    queryKey: ['import', importId, 'issues', filter],
    queryFn: ({ pageParam, signal }) =>
      call(listIssues, {
        params: { importId },
        query: { ...filter, offset: pageParam, limit: issuePage },
        signal,
      }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const loaded = pages.reduce((sum, page) => sum + page.items.length, 0)
      return last.items.length > 0 && loaded < last.total ? loaded : undefined
    },
  })
}

export function requestUpdate(importId: string, body: z.input<NonNullable<typeof updateImport.body>>) {
  return call(updateImport, { params: { importId }, body })
}

export function requestCommit(importId: string) {
  return call(commitImport, { params: { importId } })
}

export function requestDiscard(importId: string) {
  return call(discardImport, { params: { importId } })
}

export function requestWithdraw(importId: string, reason: string) {
  return call(withdrawImport, { params: { importId }, body: { reason } })
}

/** After a commit or a withdrawal every figure may differ: ask for all of them again. */
export function refreshFigures(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ predicate: query => query.queryKey[0] !== 'me' })
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
