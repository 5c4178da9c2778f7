import { type ReadImportTools, readImport } from './read-import.ts'

/**
 * Reads a draft again if what its rows were checked against has changed since:
 * a roster loaded meanwhile may know numbers that had lost their digits, or no
 * longer have an office's people. What is open afterwards holds the commit up.
 */
export async function recheckDraft(importId: string, tools: ReadImportTools): Promise<void> {
  const { status } = await tools.system.getImport(importId)
  if (status === 'draft' && (await tools.system.isOutdated(importId))) await readImport(importId, tools)
}
