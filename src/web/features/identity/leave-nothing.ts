import type { QueryClient } from '@tanstack/react-query'
import type { AnyRouter } from '@tanstack/react-router'
import { sessionGate } from '../../queries/session-gate.ts'

/** Where this window goes with a page fetched anew; its own object so that a test can look on. */
export const freshPage = { open: (address: string) => window.location.replace(address) }

/**
 * Shows the sign-in page and forgets everything that was read or typed here. The
 * screen goes first, so that the browser keeps no picture of it for its Back
 * button; then the page itself, and with it what any part of it kept in memory.
 */
export async function leaveNothing(client: QueryClient, router: AnyRouter): Promise<void> {
  await router.navigate({ to: '/masuk', search: {}, replace: true })
  client.clear()
  sessionGate.giveUp()
  try {
    sessionStorage.clear()
  } catch {
    // Storage may be closed: then nothing is in it.
  }
  freshPage.open('/masuk')
}
