import { CodedProblem } from '../../api/coded-problem.ts'
import type { ActorPrivacy } from '../../api/store.ts'
import type { Actor } from '../../domain/actor.ts'
import { personIdOf, shownPersonId } from './audit/person-id.ts'
import type { Engine } from './engine.ts'
import { erasedWith, readErasures } from './erase-person-list.ts'
import { numbersOf, traceOf } from './erase-person-trace.ts'
import { changeSettings, readSettings } from './settings.ts'

/** How long what is kept, and whose data were erased, for administrators. */
export function createActorPrivacy(engine: Engine, actor: Actor, peopleKey: Uint8Array): ActorPrivacy {
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
    async idsOf(person) {
      requireAdministrator()
      const numbers = await numbersOf(reader, person)
      const ids = numbers.map(number => shownPersonId(personIdOf(peopleKey, number)))
      return [...ids, ...(await erasedWith(reader, ids))]
    },
    async mentioning(person, texts) {
      requireAdministrator()
      const { matcher } = await traceOf(engine, reader, person)
      return texts.map(text => matcher.isMentioned(text))
    },
  }
}
