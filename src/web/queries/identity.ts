import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import { readMe, readSetUp, setUp, signIn, signOut } from '../../contract/identity.ts'
import { call } from './api-client.ts'

/** Who is signed in; fails with `not-signed-in` when nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => call(readMe, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
})

/** Whether the first administrator is still to be made. */
export const setUpQuery = queryOptions({
  queryKey: ['set-up'],
  queryFn: ({ signal }) => call(readSetUp, { signal }),
  retry: false,
})

export function requestSignIn(body: { username: string; password: string }) {
  return call(signIn, { body })
}

export function requestSignOut() {
  return call(signOut)
}

export function requestSetUp(body: z.input<NonNullable<typeof setUp.body>>) {
  return call(setUp, { body })
}
