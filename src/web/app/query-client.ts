import { QueryCache, QueryClient } from '@tanstack/react-query'
import { isProblem, UnreachableError } from '../queries/problem-error.ts'

/**
 * The cache of answers. A server that cannot be reached is tried twice more; a
 * refusal, or an answer the contract does not know, would only come back the same.
 *
 * @param onSessionEnd called when an answer says that nobody is signed in (any more)
 */
export function makeQueryClient(onSessionEnd: () => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (query.queryKey[0] !== 'me' && isProblem(error, 'not-signed-in')) onSessionEnd()
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => error instanceof UnreachableError && failures < 2,
      },
    },
  })
}
