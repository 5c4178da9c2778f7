import type { SignInResult } from '../../api/sessions.ts'
import { lockoutSeconds } from './auth-options.ts'

/** Why a code was not taken, from what the sign-in library says. */
export function secondStepRefusal(code: string): {
  reason: Extract<SignInResult, { ok: false }>['reason']
  retryAfterSeconds?: number
} {
  switch (code) {
    // Somebody disabled in between is told no more than somebody who was too slow.
    case 'INVALID_TWO_FACTOR_COOKIE':
    case 'BANNED_USER':
    case 'TOTP_NOT_ENABLED':
    case 'BACKUP_CODES_NOT_ENABLED':
      return { reason: 'second-step-expired' }
    // The five tries of this sign-in are used up: the next begins with the password, at once.
    case 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE':
      return { reason: 'too-many-attempts', retryAfterSeconds: 1 }
    case 'ACCOUNT_TEMPORARILY_LOCKED':
      return { reason: 'too-many-attempts', retryAfterSeconds: lockoutSeconds }
    default:
      return { reason: 'wrong-code' }
  }
}
