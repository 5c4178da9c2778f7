import { loadLateTexts } from '../texts/index.ts'

/** A part of the app did not arrive: the server is away, or has a newer app with other file names. */
export class MissingPartError extends Error {
  constructor(cause: unknown) {
    super('missing part of the app', { cause })
    this.name = 'MissingPartError'
  }
}

/** What browsers say of a script, and the build's own code of a style sheet, that did not arrive. */
const arrivals = /dynamically imported module|importing a module script failed|unable to preload css/i

/** True if an error says that a file of the app could not be fetched; false for a fault inside it. */
export function isMissingPart(error: unknown): boolean {
  return error instanceof MissingPartError || (error instanceof Error && arrivals.test(error.message))
}

/**
 * A screen together with the texts it speaks. Names a failed fetch of either. The router would take the browser's own error
 * for a new version and reload at once, into an empty window if the server is away.
 */
export async function loadScreen<Screen>(
  screen: Promise<Screen>,
  { needsLateTexts = true } = {},
): Promise<Screen> {
  try {
    const [loaded] = await Promise.all([screen, needsLateTexts ? loadLateTexts() : null])
    return loaded
  } catch (error) {
    throw isMissingPart(error) ? new MissingPartError(error) : error
  }
}

const lastReload = 'pantau-asuh.reloaded-for-part'
const shortly = 60_000

/** Remembers a reload by itself, so that a part that stays missing does not reload for ever. */
export function mayReloadByItself(now: number): boolean {
  if (now - Number(sessionStorage.getItem(lastReload) ?? 0) < shortly) return false
  sessionStorage.setItem(lastReload, String(now))
  return true
}

/** Whether the server answers at all. */
export async function isServerThere(): Promise<boolean> {
  try {
    return (await fetch('/', { method: 'HEAD', cache: 'no-store' })).ok
  } catch {
    return false
  }
}
