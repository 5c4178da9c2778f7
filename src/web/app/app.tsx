import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { I18nextProvider } from 'react-i18next'
import { SessionDialog } from '../features/identity/session-dialog.tsx'
import { i18n } from '../texts/index.ts'
import { makeQueryClient } from './query-client.ts'
import { makeRouter } from './router.tsx'
import { resolveVariables, theme } from './theme.ts'

/** The whole product: providers around the router. */
export function App() {
  const [sessionEnded, setSessionEnded] = useState(false)
  const [queryClient] = useState(() => makeQueryClient(() => setSessionEnded(true)))
  const [router] = useState(() => makeRouter(queryClient))
  useEffect(() => {
    document.documentElement.lang = i18n.language
  }, [])
  return (
    <MantineProvider theme={theme} cssVariablesResolver={resolveVariables} defaultColorScheme="auto">
      <I18nextProvider i18n={i18n}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
          <SessionDialog opened={sessionEnded} onSignedIn={() => setSessionEnded(false)} />
          <Notifications position="bottom-right" />
        </QueryClientProvider>
      </I18nextProvider>
    </MantineProvider>
  )
}
