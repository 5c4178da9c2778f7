import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { readCoverage } from '../../contract/coverage.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import { call } from './api-client.ts'

/** Coverage against targets; fails with `no-data` before the first coverage file. */
export function coverageQuery(asOf: PlainDate | undefined) {
  return queryOptions({
    queryKey: ['coverage', asOf],
    queryFn: ({ signal }) => call(readCoverage, { query: { asOf }, signal }),
    placeholderData: keepPreviousData,
  })
}
