import { z } from 'zod'
import { roles } from '../domain/actor.ts'
import { endpoint } from './endpoint.ts'
import { agencyId } from './fields.ts'

export const locale = z.enum(['id', 'en'])

/** 3–40 of `a-z 0-9 . _ -`; an 18-digit NIP fits. */
export const username = z
  .string()
  .min(3)
  .max(40)
  .regex(/^[a-z0-9._-]+$/)

/** Length is the strength; the server's block-list refuses the well-known ones. */
export const newPassword = z.string().min(12).max(200)

export const me = z.object({
  username,
  name: z.string(),
  role: z.enum(roles),
  agencyId: agencyId.nullable(),
  locale,
  mustChangePassword: z.boolean(),
})
export type Me = z.infer<typeof me>

export const signIn = endpoint({
  id: 'auth.sign-in',
  method: 'POST',
  path: '/api/auth/sign-in/username',
  summary: 'Sign in; sets the session cookie',
  body: z.object({ username: z.string().min(1).max(100), password: z.string().min(1).max(200) }),
  response: me,
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
