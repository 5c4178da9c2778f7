import { useMutation } from '@tanstack/react-query'
import type { User } from '../../../contract/identity.ts'
import { type AccountChange, requestAccountChange } from '../../queries/accounts.ts'

/** Sends one change of an account. */
export function useAccountChange(username: string, onSaved: (user: User) => void) {
  return useMutation({
    mutationFn: (change: AccountChange) => requestAccountChange(username, change),
    onSuccess: onSaved,
  })
}
