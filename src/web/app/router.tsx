import type { QueryClient } from '@tanstack/react-query'
import { createRouter, parseSearchWith, stringifySearchWith } from '@tanstack/react-router'
import { bareRoutes } from './bare-routes.ts'
import { rootRoute, shellRoute } from './frame-routes.ts'
import { NotFound } from './not-found.tsx'
import { ScreenFailure } from './screen-failure.tsx'
import { shellRoutes } from './shell-routes.ts'

const routeTree = rootRoute.addChildren([shellRoute.addChildren(shellRoutes), ...bareRoutes])

/** The addresses of the product. */
export function makeRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: 'intent',
    defaultErrorComponent: ScreenFailure,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: true,
    // Values stay text: read as JSON, an 18-digit NIP would become a number and lose its last digits.
    parseSearch: parseSearchWith(value => value),
    stringifySearch: stringifySearchWith(String),
  })
}

export type AppRouter = ReturnType<typeof makeRouter>

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter
  }
}
