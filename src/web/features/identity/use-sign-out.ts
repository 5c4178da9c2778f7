import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { requestSignOut } from '../../queries/identity.ts'
import { tellWindows } from '../../queries/session-news.ts'
import { leaveNothing } from './leave-nothing.ts'

/** Ends the session in every window; says so if the server did not hear of it. */
export function useSignOut() {
  const client = useQueryClient()
  const router = useRouter()
  const end = useMutation({
    mutationFn: requestSignOut,
    retry: 1,
    onSuccess: async () => {
      tellWindows({ kind: 'signed-out' })
      await leaveNothing(client, router)
    },
  })
  return { signOut: () => end.mutate(), isPending: end.isPending, hasFailed: end.isError }
}
