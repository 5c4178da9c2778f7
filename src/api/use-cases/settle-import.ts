import type { CommittedBy, SystemStore } from '../system-store.ts'

/** Whose name a commit or withdrawal is noted under. */
export interface DoneBy {
  readonly username: string
  readonly at: Date
}

/** Makes a draft count, and remembers what its answers taught. */
export function commitDraft(system: SystemStore, importId: string, by: CommittedBy): Promise<void> {
  return system.commit(importId, by)
}

/** Undoes a committed import exactly. */
export function withdrawCommitted(
  system: SystemStore,
  importId: string,
  by: DoneBy & { readonly reason: string },
): Promise<void> {
  return system.withdraw(importId, by)
}
