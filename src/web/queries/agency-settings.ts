import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import { changeAgency, createAgency, readAgency } from '../../contract/agencies.ts'
import { call } from './api-client.ts'

/** One agency as its settings need it; administrators only. */
export function agencySettingsQuery(agencyId: string) {
  return queryOptions({
    queryKey: ['agency-settings', agencyId],
    queryFn: ({ signal }) => call(readAgency, { params: { agencyId }, signal }),
    // What is edited must be what stands now, not what stood when the panel was last open.
    staleTime: 0,
    gcTime: 0,
  })
}

export type NewAgencyBody = z.input<NonNullable<typeof createAgency.body>>
export type AgencyChangeBody = z.input<NonNullable<typeof changeAgency.body>>

export function requestNewAgency(body: NewAgencyBody) {
  return call(createAgency, { body })
}

export function requestAgencyChange(agencyId: string, body: AgencyChangeBody) {
  return call(changeAgency, { params: { agencyId }, body })
}
