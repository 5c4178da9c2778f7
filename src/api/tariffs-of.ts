import type { Actor } from '../domain/actor.ts'
import type { Tariff } from '../domain/tariff.ts'
import type { Store } from './store.ts'

/** Sees no people: for tables that are the same for everybody. */
const nobody: Actor = { id: '', username: '', name: '', role: 'planner', agencyId: null }

/** The tariffs, for work that nobody in particular asked for. */
export function tariffsOf(store: Store): () => Promise<readonly Tariff[]> {
  return () => store.for(nobody).tariffs()
}
