import { z } from 'zod'
import { roles } from '../domain/actor.ts'
import { endpoint } from './endpoint.ts'
import { agencyId, instant } from './fields.ts'

export const locale = z.enum(['id', 'en'])

/** A session ends after so long without a call. */
export const idleMinutes = 30

/** 3–40 of `a-z 0-9 . _ -`; an 18-digit NIP fits. */
export const username = z
  .string()
  .min(3)
  .max(40)
  .regex(/^[a-z0-9._-]+$/)

/** Length is the strength; the server's block-list refuses the well-known ones. */
export const newPassword = z.string().min(12).max(200)

/**
 * Whether a password holds the account's user name, however it is spelt apart; such a one is refused.
 *
 * @example holdsUsername('bu-Sari.Wati-2024', 'sari_wati') // true
 */
export function holdsUsername(password: string, username: string): boolean {
  const own = bare(username)
  return own.length >= 3 && bare(password).includes(own)
}

/** Letters and digits alone, as somebody writes a name into a password. */
function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

export const me = z.object({
  username,
  name: z.string(),
  role: z.enum(roles),
  agencyId: agencyId.nullable(),
  locale,
  mustChangePassword: z.boolean(),
  /** Whether a code from a second device is asked for at sign-in. */
  twoFactor: z.boolean(),
  /** What has to be done before anything else; until then every other call is refused. */
  must: z.enum(['change-password', 'enrol-two-factor']).nullable(),
})
export type Me = z.infer<typeof me>

const password = z.string().min(1).max(200)
/** Six digits; people type a space in the middle. */
const totpCode = z
  .string()
  .max(20)
  .transform(text => text.replace(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/))
/** As shown once, e.g. `7F3A9-1C0KX`; small letters, spaces and dashes make no difference. */
const recoveryCode = z.string().trim().min(5).max(40)
const codesLeft = z.number().int().min(0)

export const signIn = endpoint({
  id: 'auth.sign-in',
  method: 'POST',
  path: '/api/auth/sign-in/username',
  summary: 'Sign in; sets the session cookie',
  body: z.object({ username: z.string().min(1).max(100), password }),
  /** `secondStep`: the password is right, but there is no session before the code. */
  response: z.union([me, z.object({ secondStep: z.literal(true) })]),
})

export const secondStep = endpoint({
  id: 'auth.second-step',
  method: 'POST',
  path: '/api/auth/sign-in/second-step',
  summary: 'Finish signing in with a code from the second device, or a recovery code',
  body: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('totp'), code: totpCode }),
    z.strictObject({ kind: z.literal('recovery'), code: recoveryCode }),
  ]),
  /** `recoveryCodesLeft`: after a recovery code, how many are left; else `null`. */
  response: me.extend({ recoveryCodesLeft: codesLeft.nullable() }),
})

export const signOut = endpoint({
  id: 'auth.sign-out',
  method: 'POST',
  path: '/api/auth/sign-out',
  summary: 'End the session',
  response: z.object({ ok: z.literal(true) }),
})

export const readMe = endpoint({
  id: 'me.read',
  method: 'GET',
  path: '/api/me',
  summary: 'Who is signed in',
  response: me,
})

export const changeOwnPassword = endpoint({
  id: 'me.password',
  method: 'POST',
  path: '/api/me/password',
  summary: 'Change the own password; ends every other session of the account',
  body: z.strictObject({ current: password, password: newPassword }),
  response: me,
})

export const beginTwoFactor = endpoint({
  id: 'me.two-factor',
  method: 'POST',
  path: '/api/me/two-factor',
  summary: 'Begin to enrol a second device; one that is there counts until a code of the new one confirms it',
  body: z.strictObject({ password }),
  response: z.object({
    /** `otpauth://…`, for a QR code. */
    uri: z.string(),
    /** The same in base 32, for typing. */
    secret: z.string(),
    recoveryCodes: z.array(z.string()),
  }),
})

export const confirmTwoFactor = endpoint({
  id: 'me.two-factor-confirm',
  method: 'POST',
  path: '/api/me/two-factor/confirm',
  summary: 'Confirm the second device with a code from it',
  body: z.strictObject({ code: totpCode }),
  response: me,
})

export const disableTwoFactor = endpoint({
  id: 'me.two-factor-disable',
  method: 'POST',
  path: '/api/me/two-factor/disable',
  summary: 'Sign in without a second device again, where the role may',
  body: z.strictObject({ password }),
  response: me,
})

export const readTwoFactor = endpoint({
  id: 'me.two-factor-read',
  method: 'GET',
  path: '/api/me/two-factor',
  summary: 'How many of the own recovery codes are left',
  /** `null`: there is no second device. */
  response: z.object({ recoveryCodesLeft: codesLeft.nullable() }),
})

export const makeRecoveryCodes = endpoint({
  id: 'me.recovery-codes',
  method: 'POST',
  path: '/api/me/two-factor/recovery-codes',
  summary: 'Make new recovery codes; those of before end',
  body: z.strictObject({ password }),
  response: z.object({ recoveryCodes: z.array(z.string()) }),
})

export const health = endpoint({
  id: 'health.read',
  method: 'GET',
  path: '/api/health',
  summary: 'Whether the server runs; needs no session',
  response: z.object({ status: z.enum(['ok', 'read-only']), version: z.string() }),
})

export const readSetUp = endpoint({
  id: 'set-up.read',
  method: 'GET',
  path: '/api/set-up',
  summary: 'Whether the first administrator is still to be made',
  response: z.object({ open: z.boolean() }),
})

export const setUp = endpoint({
  id: 'set-up.complete',
  method: 'POST',
  path: '/api/set-up',
  summary: 'Make the first administrator with the one-time link',
  body: z.object({
    token: z.string().min(20).max(200),
    username,
    name: z.string().min(1).max(120),
    password: newPassword,
  }),
  response: z.object({ username }),
  status: 201,
})

export const user = z.object({
  username,
  name: z.string(),
  role: z.enum(roles),
  agencyId: agencyId.nullable(),
  disabled: z.boolean(),
  mustChangePassword: z.boolean(),
  twoFactor: z.boolean(),
  lastSignInAt: instant.nullable(),
})
export type User = z.infer<typeof user>

export const listUsers = endpoint({
  id: 'users.list',
  method: 'GET',
  path: '/api/users',
  summary: 'All accounts',
  response: z.array(user),
})

export const createUser = endpoint({
  id: 'users.create',
  method: 'POST',
  path: '/api/users',
  summary: 'Make an account',
  body: z
    .strictObject({
      username,
      name: z.string().min(1).max(120),
      role: z.enum(roles),
      agencyId: agencyId.optional(),
      password: newPassword,
      mustChangePassword: z.boolean().optional(),
    })
    .refine(body => (body.role === 'secretary') === (body.agencyId !== undefined), {
      path: ['agencyId'],
      error: 'secretary-needs-agency',
    }),
  response: user,
  status: 201,
})

/** The user name is not among them: it never changes. */
export const changeUser = endpoint({
  id: 'users.update',
  method: 'PATCH',
  path: '/api/users/:username',
  summary: 'Change an account of somebody else; ends its sessions where rights or secrets change',
  body: z.strictObject({
    name: z.string().min(1).max(120).optional(),
    role: z.enum(roles).optional(),
    agencyId: agencyId.nullable().optional(),
    password: newPassword.optional(),
    mustChangePassword: z.boolean().optional(),
    disabled: z.boolean().optional(),
    resetTwoFactor: z.literal(true).optional(),
  }),
  response: user,
})
