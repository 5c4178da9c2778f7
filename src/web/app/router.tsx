import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  parseSearchWith,
  redirect,
  retainSearchParams,
  stringifySearchWith,
} from '@tanstack/react-router'
import { meQuery } from '../queries/identity.ts'
import { isProblem } from '../queries/problem-error.ts'
import { BareFailure, BareNotFound } from './bare-screen.tsx'
import { loadScreen } from './missing-part.ts'
import { NotFound } from './not-found.tsx'
import { ScreenFailure } from './screen-failure.tsx'
import {
  agenciesSearch,
  agencySearch,
  agencySettingsSearch,
  importsSearch,
  pendingSearch,
  setUpSearch,
  signInSearch,
  viewSearch,
} from './search-params.ts'
import { Shell } from './shell.tsx'

const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Outlet,
  notFoundComponent: BareNotFound,
  errorComponent: BareFailure,
})

/** Everything behind sign-in; its search params stay while moving between screens. */
const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  validateSearch: viewSearch,
  search: { middlewares: [retainSearchParams(['asOf', 'compare', 'employment'])] },
  beforeLoad: async ({ context, location }) => {
    try {
      return { me: await context.queryClient.ensureQueryData(meQuery) }
    } catch (error) {
      if (isProblem(error, 'not-signed-in')) throw redirect({ to: '/masuk', search: { to: location.href } })
      throw error
    }
  },
  component: Shell,
  errorComponent: BareFailure,
})

const overviewRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  component: lazyRouteComponent(
    () => loadScreen(import('../features/overview/overview-screen.tsx')),
    'OverviewScreen',
  ),
})

const agenciesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/opd',
  validateSearch: agenciesSearch,
  component: lazyRouteComponent(
    () => loadScreen(import('../features/agencies/agencies-screen.tsx')),
    'AgenciesScreen',
  ),
})

const agencyRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/opd/$agencyId',
  validateSearch: agencySearch,
  component: lazyRouteComponent(
    () => loadScreen(import('../features/agencies/agency-screen.tsx')),
    'AgencyScreen',
  ),
})

const pendingRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/belum',
  validateSearch: pendingSearch,
  component: lazyRouteComponent(
    () => loadScreen(import('../features/pending/pending-screen.tsx')),
    'PendingScreen',
  ),
})

const coverageRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/ucj',
  component: lazyRouteComponent(
    () => loadScreen(import('../features/coverage/coverage-screen.tsx')),
    'CoverageScreen',
  ),
})

const importsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/impor',
  validateSearch: importsSearch,
  component: lazyRouteComponent(
    () => loadScreen(import('../features/imports/imports-screen.tsx')),
    'ImportsScreen',
  ),
})

const reportsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/laporan',
  component: lazyRouteComponent(
    () => loadScreen(import('../features/reports/reports-screen.tsx')),
    'ReportsScreen',
  ),
})

const accountsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/pengaturan/pengguna',
  component: lazyRouteComponent(() => import('../features/accounts/accounts-screen.tsx'), 'AccountsScreen'),
})

const agencySettingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/pengaturan/opd',
  validateSearch: agencySettingsSearch,
  component: lazyRouteComponent(
    () => loadScreen(import('../features/agency-settings/agency-settings-screen.tsx')),
    'AgencySettingsScreen',
  ),
})

const rememberedRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/pengaturan/jawaban',
  component: lazyRouteComponent(
    () => loadScreen(import('../features/remembered/remembered-screen.tsx')),
    'RememberedScreen',
  ),
})

const nipLinksRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/pengaturan/nip-berganti',
  component: lazyRouteComponent(
    () => loadScreen(import('../features/nip-links/nip-links-screen.tsx')),
    'NipLinksScreen',
  ),
})

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/masuk',
  validateSearch: signInSearch,
  component: lazyRouteComponent(
    () => loadScreen(import('../features/identity/sign-in-screen.tsx')),
    'SignInScreen',
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

const routeTree = rootRoute.addChildren([
  shellRoute.addChildren([
    overviewRoute,
    agenciesRoute,
    agencyRoute,
    pendingRoute,
    coverageRoute,
    importsRoute,
    reportsRoute,
    accountsRoute,
    agencySettingsRoute,
    rememberedRoute,
    nipLinksRoute,
  ]),
  signInRoute,
  setUpRoute,
])

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
