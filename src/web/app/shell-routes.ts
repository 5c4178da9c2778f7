import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from './frame-routes.ts'
import { loadScreen } from './missing-part.ts'
import {
  accountsSearch,
  agenciesSearch,
  agencySearch,
  agencySettingsSearch,
  auditSearch,
  importsSearch,
  pendingSearch,
} from './search-params.ts'

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

/** The screens behind sign-in, each loaded when it is first opened. */
export const shellRoutes = [
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
] as const
