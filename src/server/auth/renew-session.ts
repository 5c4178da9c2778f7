import type { BetterAuthPlugin } from 'better-auth'
import { createAuthEndpoint, sensitiveSessionMiddleware } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'

/** Gives whoever is signed in a session with a new id and ends the one they came with. */
export const renewSession = {
  id: 'renew-session',
  endpoints: {
    renewSession: createAuthEndpoint(
      '/renew-session',
      { method: 'POST', use: [sensitiveSessionMiddleware] },
      async ctx => {
        const { session, user } = ctx.context.session
        const renewed = await ctx.context.internalAdapter.createSession(user.id, false)
        await setSessionCookie(ctx, { session: renewed, user })
        await ctx.context.internalAdapter.deleteSession(session.token)
        return ctx.json({ renewed: true })
      },
    ),
  },
} satisfies BetterAuthPlugin
