import { z } from 'zod'
import type { SentFile } from './find-arrived.ts'

const keyOf = (username: string) => `pantau-asuh.unsent-files.${username}`

const stored = z.array(
  z.object({
    name: z.string(),
    size: z.number(),
    sha256: z.string().nullable(),
    completes: z.string().nullable(),
    known: z.array(z.string()).nullable(),
  }),
)

/** Files that were on their way when this page was left; the window remembers their names, never their content. */
export function readUnsent(username: string): SentFile[] {
  try {
    return stored.parse(JSON.parse(sessionStorage.getItem(keyOf(username)) ?? '[]'))
  } catch {
    return []
  }
}

/** Notes what is on its way; nothing on its way leaves no note. */
export function keepUnsent(username: string, files: readonly SentFile[]): void {
  if (files.length === 0) sessionStorage.removeItem(keyOf(username))
  else sessionStorage.setItem(keyOf(username), JSON.stringify(files))
}
