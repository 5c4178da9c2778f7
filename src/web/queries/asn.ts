import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import { type asnFilter, listAsn, listChanges, readAsn } from '../../contract/asn.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import { call } from './api-client.ts'

export type AsnQuery = z.input<typeof asnFilter>

const pageSize = 200

/** The list in pages of 200, for a list that loads while it scrolls. */
export function asnListQuery(filter: AsnQuery) {
  return infiniteQueryOptions({
    queryKey: ['asn', filter],
    queryFn: ({ pageParam, signal }) =>
      call(listAsn, { query: { ...filter, offset: pageParam, limit: pageSize }, signal }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const loaded = pages.reduce((sum, page) => sum + page.items.length, 0)
      return last.items.length > 0 && loaded < last.total ? loaded : undefined
    },
    placeholderData: keepPreviousData,
  })
}

/** One ASN with workers, history and origin of each record. */
export function asnQuery(nip: string, asOf: PlainDate | undefined) {
  return queryOptions({
    queryKey: ['asn-detail', nip, asOf],
    queryFn: ({ signal }) => call(readAsn, { params: { nip }, query: { asOf }, signal }),
  })
}

/** Who moved between states between two cut-offs, by name. */
export function changesQuery(input: { from: PlainDate; to: PlainDate; agencyId?: string }) {
  return queryOptions({
    queryKey: ['changes', input],
    queryFn: ({ signal }) => call(listChanges, { query: input, signal }),
    placeholderData: keepPreviousData,
  })
}
