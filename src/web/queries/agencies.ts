import { queryOptions } from '@tanstack/react-query'
import { listAgencies, listCutOffs } from '../../contract/agencies.ts'
import { call } from './api-client.ts'

export const agenciesQuery = queryOptions({
  queryKey: ['agencies'],
  queryFn: ({ signal }) => call(listAgencies, { signal }),
  staleTime: 10 * 60_000,
})

/** Dates with data, newest first. */
export const cutOffsQuery = queryOptions({
  queryKey: ['cut-offs'],
  queryFn: ({ signal }) => call(listCutOffs, { signal }),
})
