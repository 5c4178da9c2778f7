import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { readParticipation, readTrend } from '../../contract/participation.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { EmploymentFilter } from '../../domain/tally.ts'
import { call } from './api-client.ts'

export function participationQuery(view: { asOf: PlainDate | undefined; employment: EmploymentFilter }) {
  return queryOptions({
    queryKey: ['participation', view.asOf, view.employment],
    queryFn: ({ signal }) => call(readParticipation, { query: view, signal }),
    placeholderData: keepPreviousData,
  })
}

/** Every cut-off that has a roster, oldest first. */
export function trendQuery(employment: EmploymentFilter) {
  return queryOptions({
    queryKey: ['participation-trend', employment],
    queryFn: ({ signal }) => call(readTrend, { query: { employment }, signal }),
    placeholderData: keepPreviousData,
  })
}
