import { QueryClient } from '@tanstack/react-query'
import { UnreachableError } from '../queries/problem-error.ts'

/**
 * The cache of answers. A server that cannot be reached is tried twice more; a
 * refusal, or an answer the contract does not know, would only come back the same.
 */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => error instanceof UnreachableError && failures < 2,
      },
    },
  })
}
