import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useEffect, useSyncExternalStore } from 'react'
import type { Me } from '../../contract/identity.ts'
import { freshPage, leaveNothing } from '../features/identity/leave-nothing.ts'
import { meQuery, requestMe } from '../queries/identity.ts'
import { sessionClock } from '../queries/session-clock.ts'
import { sessionGate } from '../queries/session-gate.ts'
import { hearWindows, tellWindows } from '../queries/session-news.ts'
import { loadScreen } from './missing-part.ts'

const loadDialog = () => loadScreen(import('../features/identity/session-dialog.tsx'))
const SessionSoon = lazy(async () => {
  try {
    return { default: (await loadScreen(import('./session-soon.tsx'))).SessionSoon }
  } catch {
    // A quiet note that does not arrive must not take the screen with it.
    return { default: () => null }
  }
})
const SessionDialog = lazy(async () => ({ default: (await loadDialog()).SessionDialog }))

/** Watches over the session of this window: asks for it over the page when it ended, and hears what other windows did with it. */
export function SessionGuard() {
  const gate = useSyncExternalStore(sessionGate.watch, sessionGate.state)
  const comeBack = useComeBack()
  useOtherWindows(comeBack)
  useQuietEscape()
  useFreshBack()
  useEffect(() => {
    // Fetched ahead: the moment it is needed is a bad one to wait for it.
    void loadDialog().catch(() => undefined)
  }, [])
  if (gate.need === null) {
    return (
      <Suspense fallback={null}>
        <SessionSoon />
      </Suspense>
    )
  }
  return (
    <Suspense fallback={null}>
      <SessionDialog
        gate={gate}
        onBack={me => {
          tellWindows({ kind: 'signed-in', username: me.username })
          comeBack(me)
        }}
      />
    </Suspense>
  )
}

/** The same person is back: what waited is sent, what is shown is fetched anew. */
function useComeBack(): (me: Me) => void {
  const client = useQueryClient()
  const router = useRouter()
  return useCallback(
    (me: Me) => {
      client.setQueryData(meQuery.queryKey, me)
      sessionGate.letIn()
      void client.invalidateQueries({ predicate: query => query.queryKey[0] !== 'me' })
      void router.invalidate()
    },
    [client, router],
  )
}

function useOtherWindows(comeBack: (me: Me) => void): void {
  const client = useQueryClient()
  const router = useRouter()
  useEffect(
    () =>
      hearWindows(news => {
        if (news.kind === 'answered') {
          sessionClock.hear(news.at)
          return
        }
        const me = client.getQueryData(meQuery.queryKey)
        // Nobody is shown here: nothing to hide and nobody to let in.
        if (me === undefined) return
        if (news.kind === 'signed-out') void leaveNothing(client, router)
        else if (news.username !== me.username) freshPage.open('/')
        else if (sessionGate.state().need !== null) void requestMe().then(comeBack, () => undefined)
      }),
    [client, router, comeBack],
  )
}

/** Escape would close, behind the question, the very dialog whose input is to be kept. */
function useQuietEscape(): void {
  useEffect(() => {
    const hold = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && sessionGate.state().need !== null) event.stopImmediatePropagation()
    }
    window.addEventListener('keydown', hold, true)
    return () => window.removeEventListener('keydown', hold, true)
  }, [])
}

/** A page the browser had put by and shows again at Back may be of a session that is over: it is fetched anew. */
function useFreshBack(): void {
  useEffect(() => {
    const renew = (event: PageTransitionEvent) => {
      if (event.persisted) window.location.reload()
    }
    window.addEventListener('pageshow', renew)
    return () => window.removeEventListener('pageshow', renew)
  }, [])
}
