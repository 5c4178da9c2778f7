import { decideNipLinks, listNipLinks } from '../../contract/nip-links.ts'
import { answer, type Route } from '../call.ts'

/** Numbers that were changed for others: what is proposed, and what was said of it. */
export function nipLinkRoutes(): Route[] {
  return [
    answer(listNipLinks, ({ store }) => store.nipLinks()),
    answer(decideNipLinks, async ({ store, actor, imports, body, audited }) => {
      audited.about(null, { decision: body.decision, links: body.ids.length })
      await imports.decideNipLinks(body.ids, body.decision, actor)
      return store.nipLinks()
    }),
  ]
}
