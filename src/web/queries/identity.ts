import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import {
  beginTwoFactor,
  changeOwnPassword,
  confirmTwoFactor,
  disableTwoFactor,
  makeRecoveryCodes,
  readMe,
  readSetUp,
  readTwoFactor,
  secondStep,
  setUp,
  signIn,
  signOut,
} from '../../contract/identity.ts'
import { call } from './api-client.ts'

/** Who is signed in; fails with `not-signed-in` when nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => call(readMe, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
})

/** Asks the server anew who is signed in, whatever is known already. */
export function requestMe() {
  return call(readMe)
}

/** What is left of the own recovery codes. */
export const twoFactorQuery = queryOptions({
  queryKey: ['me', 'two-factor'],
  queryFn: ({ signal }) => call(readTwoFactor, { signal }),
})

/** Whether the first administrator is still to be made. */
export const setUpQuery = queryOptions({
  queryKey: ['set-up'],
  queryFn: ({ signal }) => call(readSetUp, { signal }),
  retry: false,
})

export function requestSignIn(body: z.input<NonNullable<typeof signIn.body>>) {
  return call(signIn, { body })
}

export function requestSecondStep(body: z.input<NonNullable<typeof secondStep.body>>) {
  return call(secondStep, { body })
}

export function requestSignOut() {
  return call(signOut)
}

export function requestSetUp(body: z.input<NonNullable<typeof setUp.body>>) {
  return call(setUp, { body })
}

export function requestPasswordChange(body: z.input<NonNullable<typeof changeOwnPassword.body>>) {
  return call(changeOwnPassword, { body })
}

export function requestTwoFactor(password: string) {
  return call(beginTwoFactor, { body: { password } })
}

export function requestTwoFactorConfirmation(code: string) {
  return call(confirmTwoFactor, { body: { code } })
}

export function requestRecoveryCodes(password: string) {
  return call(makeRecoveryCodes, { body: { password } })
}

export function requestTwoFactorOff(password: string) {
  return call(disableTwoFactor, { body: { password } })
}
