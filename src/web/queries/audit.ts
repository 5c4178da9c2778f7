import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import { checkAudit, listAudit, seenBy, whoSaw } from '../../contract/audit.ts'
import type { PersonNumber } from '../../contract/privacy.ts'
import { call } from './api-client.ts'

/** Reading the audit is itself noted: it is asked for again only when somebody asks. */
const whenAsked = {
  staleTime: Number.POSITIVE_INFINITY,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
} as const

export type AuditFilter = z.input<NonNullable<typeof listAudit.query>>

/** Who did what, newest first. */
export function auditQuery(filter: AuditFilter) {
  return queryOptions({
    ...whenAsked,
    queryKey: ['audit', filter],
    queryFn: ({ signal }) => call(listAudit, { query: filter, signal }),
    gcTime: 0,
    placeholderData: keepPreviousData,
  })
}

export type SeenByFilter = z.input<NonNullable<typeof seenBy.query>>

/** Whom an account was shown, by code. */
export function seenByQuery(filter: SeenByFilter) {
  return queryOptions({
    ...whenAsked,
    queryKey: ['audit', 'seen-by', filter],
    queryFn: ({ signal }) => call(seenBy, { query: filter, signal }),
    gcTime: 0,
    placeholderData: keepPreviousData,
  })
}

/** Goes through the whole chain; `head` is a printed fingerprint to be found in it. */
export function requestAuditCheck(head: string | undefined) {
  return call(checkAudit, { query: { head } })
}

export type WhoSaw = z.output<typeof whoSaw.response>

export function requestWhoSaw(person: PersonNumber, page: { offset: number; limit: number }) {
  return call(whoSaw, { body: { ...person, ...page } })
}
