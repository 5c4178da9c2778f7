import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { listAsn } from '../../../contract/asn.ts'
import { call } from '../../queries/api-client.ts'
import type { AsnQuery } from '../../queries/asn.ts'

/** Rows of one page; small enough to arrive while scrolling, large enough to fill a tall screen twice. */
export const pageSize = 100

/**
 * One page of the list by its place. Pages are asked for where the reader looks:
 * a drag of the scroll bar to row 12,000 costs one page, not 120.
 */
export function asnPageQuery(filter: AsnQuery, page: number) {
  return queryOptions({
    queryKey: ['asn-page', filter, page],
    queryFn: ({ signal }) =>
      call(listAsn, { query: { ...filter, offset: page * pageSize, limit: pageSize }, signal }),
    // The first page carries the counts: the former ones stay until the new ones are there.
    ...(page === 0 ? { placeholderData: keepPreviousData } : {}),
  })
}

/** The pages that hold rows `first` to `last`. */
export function pagesBetween(first: number, last: number): number[] {
  const from = Math.floor(Math.max(first, 0) / pageSize)
  const to = Math.floor(Math.max(last, first, 0) / pageSize)
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
