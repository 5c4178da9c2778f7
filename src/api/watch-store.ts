import type { PeopleSeen } from './people-seen.ts'
import type { ActorImports, ActorStore, StoredImport } from './store.ts'

/** The same handle, which writes down whom it hands out. A new read of people belongs here. */
export function watchStore(store: ActorStore, seen: PeopleSeen): ActorStore {
  const addAll = <Person extends { readonly nip: string }>(people: readonly Person[]) => {
    for (const { nip } of people) seen.addAsn(nip)
  }
  return {
    ...store,
    async listAsn(query) {
      const page = await store.listAsn(query)
      addAll(page.items)
      return page
    },
    async *streamAsn(query) {
      for await (const batch of store.streamAsn(query)) {
        addAll(batch)
        yield batch
      }
    },
    async findAsn(nip, asOf) {
      const found = await store.findAsn(nip, asOf)
      if (found === null) return null
      addAll([found, ...found.formerNips.map(former => ({ nip: former }))])
      for (const { id } of found.workers) seen.addWorker(id)
      return found
    },
    async listChanges(query) {
      const changes = await store.listChanges(query)
      addAll(changes.items)
      return changes
    },
    async nipLinks() {
      const links = await store.nipLinks()
      addAll(links)
      addAll(links.map(({ formerNip }) => ({ nip: formerNip })))
      return links
    },
    imports: watchImports(store.imports, seen),
  }
}

function watchImports(imports: ActorImports, seen: PeopleSeen): ActorImports {
  const shown = <Found extends StoredImport | null>(found: Found): Found => {
    // What is asked about a draft names the people that it is asked about.
    if (found !== null) {
      const { questions, remembered, answered } = found
      if (questions.length + remembered.length + answered.length > 0) {
        seen.addText(JSON.stringify([questions, remembered, answered]))
      }
    }
    return found
  }
  return {
    ...imports,
    async list() {
      const all = await imports.list()
      all.forEach(shown)
      return all
    },
    find: async importId => shown(await imports.find(importId)),
    findOpen: async importId => shown(await imports.findOpen(importId)),
    async create(upload) {
      const made = await imports.create(upload)
      shown(made.stored)
      return made
    },
    update: async (importId, change) => shown(await imports.update(importId, change)),
    async preview(importId) {
      const preview = await imports.preview(importId)
      for (const { cells } of preview?.rows ?? []) for (const cell of cells) seen.addText(cell)
      return preview
    },
    async issues(importId, query) {
      const page = await imports.issues(importId, query)
      for (const { raw, value, detail } of page.items) {
        seen.addText(raw)
        seen.addText(value)
        seen.addText(JSON.stringify(detail))
      }
      return page
    },
    // Written down by name: later the rows may be gone that say whom the file named.
    async original(importId) {
      const bytes = await imports.original(importId)
      if (bytes !== null) seen.addAll(await imports.people(importId))
      return bytes
    },
    async people(importId) {
      const people = await imports.people(importId)
      seen.addAll(people)
      return people
    },
  }
}
