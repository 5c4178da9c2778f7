import { useQueries } from '@tanstack/react-query'
import type { AsnListItem } from '../../../contract/asn.ts'
import type { AsnQuery } from '../../queries/asn.ts'
import { asnPageQuery, pageSize, pagesBetween } from './asn-page-query.ts'

export interface PeopleRows {
  /** `undefined` while its page is on the way. */
  readonly rowAt: (index: number) => AsnListItem | undefined
  readonly error: unknown
  readonly retry: () => void
}

/** The rows between two places of the list, and only their pages. */
export function usePeopleRows(filter: AsnQuery, first: number, last: number): PeopleRows {
  const pages = pagesBetween(first, last)
  const results = useQueries({ queries: pages.map(page => asnPageQuery(filter, page)) })
  const failed = results.filter(result => result.isError)
  return {
    rowAt: index => {
      const result = results[Math.floor(index / pageSize) - (pages[0] ?? 0)]
      return result?.data?.items[index % pageSize]
    },
    error: failed[0]?.error ?? null,
    retry: () => {
      for (const result of failed) void result.refetch()
    },
  }
}
