import type { Import } from '../../contract/imports.ts'
import type { StoredImport } from '../store.ts'
import type { Texts } from '../texts/texts.ts'

/** An import as the contract shows it: with texts in the caller's language. */
export function importView(stored: StoredImport, texts: Texts): Import {
  const { error } = stored
  return {
    ...stored,
    error: error && { code: error.code, message: texts.importError(error.code, error.detail) },
  }
}
