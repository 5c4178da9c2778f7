import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, redirect, retainSearchParams } from '@tanstack/react-router'
import type { Me } from '../../contract/identity.ts'
import { meQuery } from '../queries/identity.ts'
import { isProblem } from '../queries/problem-error.ts'
import { BareFailure, BareNotFound } from './bare-screen.tsx'
import { markOf, viewOf, withoutPeople } from './person-view.ts'
import { RootScreen } from './root-screen.tsx'
import { viewSearch } from './search-params.ts'
import { Shell } from './shell.tsx'

/** Around every screen; an address that names a person loses the name before anything is shown. */
export const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  beforeLoad: ({ location }) => {
    const named = withoutPeople(location.href)
    if (named !== null) {
      throw redirect({ href: named.href, state: { about: markOf(named.view) }, replace: true })
    }
    return { people: viewOf(location.state.about) }
  },
  component: RootScreen,
  notFoundComponent: BareNotFound,
  errorComponent: BareFailure,
})

/** Who is signed in; leads to sign-in, and from there on to where they wanted, if nobody is. */
export async function requireMe(client: QueryClient, wanted: string): Promise<Me> {
  try {
    return await client.ensureQueryData(meQuery)
  } catch (error) {
    if (isProblem(error, 'not-signed-in')) throw redirect({ to: '/masuk', search: { to: wanted } })
    throw error
  }
}

/** Everything behind sign-in; its search params stay while moving between screens. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  validateSearch: viewSearch,
  search: { middlewares: [retainSearchParams(['asOf', 'compare', 'employment'])] },
  beforeLoad: async ({ context, location }) => {
    const me = await requireMe(context.queryClient, location.href)
    if (me.must !== null) throw redirect({ to: '/lengkapi-akun', search: { to: location.href } })
    return { me }
  },
  component: Shell,
  errorComponent: BareFailure,
})
