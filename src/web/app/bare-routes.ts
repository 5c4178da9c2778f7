import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { requireMe, rootRoute } from './frame-routes.ts'
import { loadScreen } from './missing-part.ts'
import { setUpSearch, signInSearch } from './search-params.ts'

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/masuk',
  validateSearch: signInSearch,
  component: lazyRouteComponent(
    () => loadScreen(import('../features/identity/sign-in-screen.tsx')),
    'SignInScreen',
  ),
})

/** What is due before anything else; bare, for nothing else may be opened yet. */
const requiredRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/lengkapi-akun',
  validateSearch: signInSearch,
  beforeLoad: async ({ context, search }) => {
    const me = await requireMe(context.queryClient, search.to ?? '/')
    if (me.must === null) throw redirect({ href: search.to ?? '/' })
  },
  component: lazyRouteComponent(
    () => loadScreen(import('../features/identity/required-screen.tsx')),
    'RequiredScreen',
  ),
})

const setUpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/siapkan',
  validateSearch: setUpSearch,
  component: lazyRouteComponent(
    () => loadScreen(import('../features/identity/set-up-screen.tsx')),
    'SetUpScreen',
  ),
})

/** Screens of their own, for whoever may open nothing else yet. */
export const bareRoutes = [signInRoute, requiredRoute, setUpRoute] as const
