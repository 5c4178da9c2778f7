import { z } from 'zod'
import { nipLinkDecisions, nipLinkStatuses } from '../domain/nip-link.ts'
import { endpoint } from './endpoint.ts'
import { agencyId, count, instant } from './fields.ts'

/** A number on an earlier roster that seems to be the same person's as a newer one. */
export const nipLink = z.object({
  id: z.string(),
  formerNip: z.string(),
  nip: z.string(),
  /** As on the roster that brought the new number. */
  name: z.string(),
  agencyId,
  status: z.enum(nipLinkStatuses),
  /** The roster that brought the new number. */
  importId: z.string(),
  decidedBy: z.string().nullable(),
  decidedAt: instant.nullable(),
  /** Workers registered under the former number. */
  workers: count,
  /** Other links, not rejected, that share one of the two numbers: only one of them can be confirmed. */
  rivals: count,
})
export type NipLinkView = z.infer<typeof nipLink>

export const listNipLinks = endpoint({
  id: 'nip-links.list',
  method: 'GET',
  path: '/api/nip-links',
  summary: 'Numbers of ASN that seem to have been changed for others: open ones first',
  response: z.array(nipLink),
})

export const decideNipLinks = endpoint({
  id: 'nip-links.decide',
  method: 'POST',
  path: '/api/nip-links/decisions',
  summary: 'Confirm or reject that two numbers are one person; affected cut-offs are counted again',
  body: z.strictObject({
    ids: z.array(z.string().max(80)).min(1).max(500),
    decision: z.enum(nipLinkDecisions),
  }),
  response: z.array(nipLink),
})
