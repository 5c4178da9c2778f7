import {
  beginTwoFactor,
  changeOwnPassword,
  confirmTwoFactor,
  disableTwoFactor,
  makeRecoveryCodes,
  readTwoFactor,
} from '../../contract/identity.ts'
import { answer, type Route } from '../call.ts'
import { noteAccount } from '../note-account.ts'
import type { ApiServices } from '../services.ts'
import { addCookies } from './identity.ts'

/** What people do with their own account: the password and the second device. */
export function ownAccountRoutes({ sessions, audit }: Pick<ApiServices, 'sessions' | 'audit'>): Route[] {
  const { own } = sessions
  return [
    answer(changeOwnPassword, async call => {
      const { me, headers } = await own.changePassword(call.request, call.body)
      await noteAccount(audit, call, 'password-changed', call.actor.id)
      addCookies(call.answerHeaders, headers)
      return me
    }),
    answer(beginTwoFactor, async call => {
      const enrolment = await own.beginTwoFactor(call.request, call.body.password)
      await noteAccount(audit, call, 'two-factor-prepared', call.actor.id, { isRenewed: call.me.twoFactor })
      return enrolment
    }),
    answer(confirmTwoFactor, async call => {
      const { me, headers } = await own.confirmTwoFactor(call.request, call.body.code)
      if (call.me.twoFactor)
        await noteAccount(audit, call, 'two-factor-off', call.actor.id, { isRenewed: true })
      await noteAccount(audit, call, 'two-factor-on', call.actor.id)
      addCookies(call.answerHeaders, headers)
      return me
    }),
    answer(disableTwoFactor, async call => {
      const { me, headers } = await own.disableTwoFactor(call.request, call.body.password)
      await noteAccount(audit, call, 'two-factor-off', call.actor.id)
      addCookies(call.answerHeaders, headers)
      return me
    }),
    answer(readTwoFactor, async ({ request }) => ({
      recoveryCodesLeft: await own.recoveryCodesLeft(request),
    })),
    answer(makeRecoveryCodes, async call => {
      const { recoveryCodes, headers } = await own.makeRecoveryCodes(call.request, call.body.password)
      await noteAccount(audit, call, 'recovery-codes-made', call.actor.id)
      addCookies(call.answerHeaders, headers)
      return { recoveryCodes }
    }),
  ]
}
