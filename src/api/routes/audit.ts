import { checkAudit, listAudit, seenBy, whoSaw } from '../../contract/audit.ts'
import { answer, type Route } from '../call.ts'
import type { ApiServices } from '../services.ts'
import { AccountNames } from '../use-cases/account-names.ts'
import { whoSawPerson } from '../use-cases/who-saw-person.ts'

/** The ledger, for administrators: who did what, who saw whom, and whether it is whole. */
export function auditRoutes({ audit, sessions }: Pick<ApiServices, 'audit' | 'sessions'>): Route[] {
  return [
    answer(listAudit, async ({ query: { username, ...query } }) => {
      const names = await AccountNames.read(sessions)
      const head = await audit.head()
      const accountId = names.idOf(username)
      if (accountId === null) return { items: [], total: 0, head }
      const { items, total } = await audit.list({ ...query, accountId })
      return {
        items: items.map(({ actorId: id, role, subject, ...entry }) => ({
          ...entry,
          subject: names.subject(subject),
          actor: names.actor(id, role),
        })),
        total,
        head,
      }
    }),
    answer(checkAudit, ({ query }) => audit.check(query.head)),
    answer(whoSaw, async ({ body: { offset, limit, ...person }, store }) => {
      const names = await AccountNames.read(sessions)
      const found = await whoSawPerson({ audit, store }, person, { offset, limit })
      return {
        ...found,
        items: found.items.map(({ actorId, role, ...item }) => ({
          ...item,
          actor: names.actor(actorId, role),
        })),
      }
    }),
    answer(seenBy, async ({ query: { username, ...query } }) => {
      const actorId = (await AccountNames.read(sessions)).idOf(username)
      return actorId === null ? { items: [], total: 0 } : audit.seenBy({ ...query, actorId })
    }),
  ]
}
