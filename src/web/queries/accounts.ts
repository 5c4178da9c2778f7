import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import { changeUser, createUser, listUsers } from '../../contract/identity.ts'
import { call } from './api-client.ts'

/** All accounts; administrators only. */
export const accountsQuery = queryOptions({
  queryKey: ['accounts'],
  queryFn: ({ signal }) => call(listUsers, { signal }),
})

export type NewAccount = z.input<NonNullable<typeof createUser.body>>
export type AccountChange = z.input<NonNullable<typeof changeUser.body>>

export function requestAccount(body: NewAccount) {
  return call(createUser, { body })
}

export function requestAccountChange(username: string, body: AccountChange) {
  return call(changeUser, { params: { username }, body })
}
