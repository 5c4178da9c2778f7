import { CodedProblem } from '../../api/coded-problem.ts'
import type { ActorPrivacy } from '../../api/store.ts'
import type { Actor } from '../../domain/actor.ts'
import type { Engine } from './engine.ts'
import { readErasures } from './erase-person-list.ts'
import { changeSettings, readSettings } from './settings.ts'

/** How long what is kept, and whose data were erased, for administrators. */
export function createActorPrivacy(engine: Engine, actor: Actor): ActorPrivacy {
  const { db, reader } = engine
  const requireAdministrator = () => {
    if (actor.role !== 'admin') throw new CodedProblem('forbidden')
  }
  return {
    async settings() {
      requireAdministrator()
      return readSettings(reader)
    },
    async changeSettings(change) {
      requireAdministrator()
      return db.transaction().execute(trx => changeSettings(trx, change))
    },
    async erasures() {
      requireAdministrator()
      return readErasures(engine)
    },
  }
}
