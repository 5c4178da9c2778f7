import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import { createUser, listUsers } from '../../contract/identity.ts'
import { call } from './api-client.ts'

/** All accounts; administrators only. */
export const accountsQuery = queryOptions({
  queryKey: ['accounts'],
  queryFn: ({ signal }) => call(listUsers, { signal }),
})

export type NewAccount = z.input<NonNullable<typeof createUser.body>>

export function requestAccount(body: NewAccount) {
  return call(createUser, { body })
}
