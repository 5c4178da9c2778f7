import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import { decideNipLinks, listNipLinks } from '../../contract/nip-links.ts'
import { call } from './api-client.ts'

/** Numbers that seem to have been changed for others, open ones first. */
export const nipLinksQuery = queryOptions({
  queryKey: ['nip-links'],
  queryFn: ({ signal }) => call(listNipLinks, { signal }),
})

export function requestDecision(body: z.input<NonNullable<typeof decideNipLinks.body>>) {
  return call(decideNipLinks, { body })
}
