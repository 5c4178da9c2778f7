import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { I18nextProvider } from 'react-i18next'
import { i18n } from '../texts/index.ts'
import { makeQueryClient } from './query-client.ts'
import { makeRouter } from './router.tsx'
import { resolveVariables, theme } from './theme.ts'

const loadSessionDialog = () => import('../features/identity/session-dialog.tsx')
const SessionDialog = lazy(async () => ({ default: (await loadSessionDialog()).SessionDialog }))

/** The whole product: providers around the router. */
export function App() {
  const [sessionEnded, setSessionEnded] = useState(false)
  const [queryClient] = useState(() => makeQueryClient(() => setSessionEnded(true)))
  const [router] = useState(() => makeRouter(queryClient))
  useEffect(() => {
    // Fetched ahead: the moment it is needed is a bad one to wait for it.
    void loadSessionDialog().catch(() => undefined)
  }, [])
  return (
    <MantineProvider theme={theme} cssVariablesResolver={resolveVariables} defaultColorScheme="auto">
      <I18nextProvider i18n={i18n}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
          <Suspense fallback={null}>
            {sessionEnded && <SessionDialog opened onSignedIn={() => setSessionEnded(false)} />}
          </Suspense>
        </QueryClientProvider>
      </I18nextProvider>
    </MantineProvider>
  )
}
