import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type { decideNipLinks } from '../../../contract/nip-links.ts'
import { refreshFigures } from '../../queries/imports.ts'
import { nipLinksQuery, requestDecision } from '../../queries/nip-links.ts'

/** Most the server takes at once. */
export const mostAtOnce = 500

/** Decides on links; figures may differ afterwards. */
export function useDecision() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: z.input<NonNullable<typeof decideNipLinks.body>>) => requestDecision(input),
    onSuccess: async links => {
      client.setQueryData(nipLinksQuery.queryKey, links)
      await refreshFigures(client)
    },
  })
}
