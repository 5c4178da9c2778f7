import { createTestApi } from '../../mocks/create-test-api.ts'
import type { Import } from '../../src/contract/imports.ts'
import { call, getJson, upload } from '../api/calls.ts'
import { load } from '../api/load-city.ts'
import { type CorpusCase, defaultFileName, type Expected } from './corpus-case.ts'

/** Loads the earlier files of a case into a city, then the case itself, and asks what is said of it. */
export async function loadAgain(wanted: CorpusCase): Promise<Required<NonNullable<Expected['again']>>> {
  const city = await createTestApi()
  try {
    for (const { fileName, make } of wanted.earlier ?? []) {
      await load(city, fileName, new Uint8Array(await make()), {})
    }
    const bytes = new Uint8Array(await wanted.make())
    const { id } = await upload(city.api, wanted.fileName ?? defaultFileName, bytes)
    await city.settled()
    const { duplicateOf } = await getJson<Import>(city.api, `/api/imports/${id}`)
    const difference = await getJson<Record<string, unknown>>(city.api, `/api/imports/${id}/difference`)
    const committed = await call(city.api, 'POST', `/api/imports/${id}/commit`)
    if ((committed.status === 409) !== (duplicateOf !== null)) throw new Error(`commit: ${committed.status}`)
    return { isDuplicate: duplicateOf !== null, difference }
  } finally {
    await city.close()
  }
}
