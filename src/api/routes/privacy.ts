import { createErasure, listErasures, previewErasure, revealNik } from '../../contract/privacy.ts'
import { answer, type Route } from '../call.ts'
import type { ApiServices } from '../services.ts'
import { hasAccountOf } from '../use-cases/account-of-person.ts'
import { erasePerson } from '../use-cases/erase-person.ts'
import { reasonsAbout } from '../use-cases/reasons-about.ts'
import { RevealDesk } from '../use-cases/reveal-worker.ts'

/** What the law gives the people in the data: nobody sees their number without a reason, and they can be let go. */
export function privacyRoutes(services: Pick<ApiServices, 'sessions' | 'audit' | 'clock'>): Route[] {
  const desk = new RevealDesk(services)
  return [
    answer(revealNik, async call => ({
      nik: await desk.reveal(call, call.params.workerId ?? '', call.body.reason),
    })),
    answer(previewErasure, async ({ imports, body, store }) => {
      const found = await imports.previewErasure(body)
      const reasons = await reasonsAbout({ audit: services.audit, store }, body)
      return {
        ...{ ...found, reasons: found.reasons + reasons.length },
        hasAccount: await hasAccountOf(body, services.sessions),
      }
    }),
    answer(createErasure, call => erasePerson(call, call.body, services.audit)),
    answer(listErasures, ({ store }) => store.privacy.erasures()),
  ]
}
