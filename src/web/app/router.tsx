import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  parseSearchWith,
  redirect,
  retainSearchParams,
  stringifySearchWith,
} from '@tanstack/react-router'
import type { Me } from '../../contract/identity.ts'
import { meQuery } from '../queries/identity.ts'
import { isProblem } from '../queries/problem-error.ts'
import { BareFailure, BareNotFound } from './bare-screen.tsx'
import { loadScreen } from './missing-part.ts'
import { NotFound } from './not-found.tsx'
import { markOf, viewOf, withoutPeople } from './person-view.ts'
import { RootScreen } from './root-screen.tsx'
import { ScreenFailure } from './screen-failure.tsx'
import {
  accountsSearch,
  agenciesSearch,
  agencySearch,
  agencySettingsSearch,
  auditSearch,
  importsSearch,
  pendingSearch,
  setUpSearch,
  signInSearch,
  viewSearch,
} from './search-params.ts'
import { Shell } from './shell.tsx'

const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()({
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
async function requireMe(client: QueryClient, wanted: string): Promise<Me> {
  try {
    return await client.ensureQueryData(meQuery)
  } catch (error) {
    if (isProblem(error, 'not-signed-in')) throw redirect({ to: '/masuk', search: { to: wanted } })
    throw error
  }
}

/** Everything behind sign-in; its search params stay while moving between screens. */
const shellRoute = createRoute({
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

const overviewRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  component: lazyRouteComponent(
    () => loadScreen(import('../features/overview/overview-screen.tsx'), { needsLateTexts: false }),
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
  validateSearch: accountsSearch,
  component: lazyRouteComponent(
    () => loadScreen(import('../features/accounts/accounts-screen.tsx')),
    'AccountsScreen',
  ),
})

const ownAccountRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/akun',
  component: lazyRouteComponent(
    () => loadScreen(import('../features/own-account/own-account-screen.tsx')),
    'OwnAccountScreen',
  ),
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

const auditRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/pengaturan/audit',
  validateSearch: auditSearch,
  component: lazyRouteComponent(
    () => loadScreen(import('../features/audit/audit-screen.tsx')),
    'AuditScreen',
  ),
})

const privacyRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/pengaturan/privasi',
  component: lazyRouteComponent(
    () => loadScreen(import('../features/privacy/privacy-screen.tsx')),
    'PrivacyScreen',
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
    ownAccountRoute,
    agencySettingsRoute,
    auditRoute,
    privacyRoute,
    rememberedRoute,
    nipLinksRoute,
  ]),
  signInRoute,
  requiredRoute,
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
