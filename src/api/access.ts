import type { Role } from '../domain/actor.ts'

/**
 * How far a call reaches for a role.
 *
 * - `all`: everything the call gives.
 * - `own-agency`: people of the caller's agency; others are answered like unknown ones.
 * - `own-uploads`: imports the caller uploaded.
 * - `own-registrations`: `own-uploads`, and only registrations of the own agency.
 * - `coverage-only`: `own-uploads`, and only coverage figures.
 * - `own-answers`: answers that speak for files of the caller's agency or role.
 */
export type Scope =
  | 'all'
  | 'own-agency'
  | 'own-uploads'
  | 'own-registrations'
  | 'coverage-only'
  | 'own-answers'

/** `public` needs no session. A role without an entry is refused. */
export type Access = 'public' | Readonly<Partial<Record<Role, Scope>>>

const everybody: Access = { admin: 'all', operator: 'all', mayor: 'all', secretary: 'all', planner: 'all' }
const people: Access = { operator: 'all', mayor: 'all', secretary: 'own-agency' }
const remembering: Access = {
  admin: 'all',
  operator: 'all',
  secretary: 'own-answers',
  planner: 'own-answers',
}
const cityReports: Access = { operator: 'all', mayor: 'all' }
const importing: Access = { operator: 'all', secretary: 'own-registrations', planner: 'coverage-only' }
const importContents: Access = { operator: 'all', secretary: 'own-uploads', planner: 'own-uploads' }
const administration: Access = { admin: 'all' }

/** Who may call what, by endpoint id. No row: the server does not start. */
export const accessTable: Readonly<Record<string, Access>> = {
  'health.read': 'public',
  'auth.sign-in': 'public',
  // An ended session can still be signed out of.
  'auth.sign-out': 'public',
  // The pending cookie of the first step is what lets a caller in.
  'auth.second-step': 'public',
  'set-up.read': 'public',
  'set-up.complete': 'public',
  'me.read': everybody,
  'me.password': everybody,
  'me.two-factor': everybody,
  'me.two-factor-confirm': everybody,
  'me.two-factor-disable': everybody,
  'me.two-factor-read': everybody,
  'me.recovery-codes': everybody,
  'users.list': administration,
  'users.create': administration,
  'users.update': administration,

  'agencies.list': everybody,
  'agencies.read': administration,
  'agencies.create': administration,
  'agencies.change': administration,
  'cut-offs.list': everybody,
  'participation.read': everybody,
  'participation.trend': everybody,
  'coverage.read': everybody,
  'targets.list': everybody,
  'tariffs.list': everybody,

  'asn.list': people,
  'asn.read': people,
  'changes.list': people,
  'workers.reveal': { operator: 'all', secretary: 'own-agency' },

  'nip-links.list': { operator: 'all' },
  'nip-links.decide': { operator: 'all' },

  'imports.list': everybody,
  'imports.read': everybody,
  'imports.create': importing,
  'imports.update': importing,
  'imports.discard': importing,
  'imports.difference': importing,
  'imports.difference-items': importContents,
  'imports.withdrawal': importing,
  'imports.commit': importing,
  'imports.withdraw': importing,
  'imports.preview': importContents,
  'imports.issues': importContents,
  'imports.original': importContents,
  'imports.set-aside': importContents,

  'remembered-answers.list': remembering,
  'remembered-answers.withdraw': remembering,

  'settings.read': administration,
  'settings.update': administration,
  'erasures.preview': administration,
  'erasures.create': administration,
  'erasures.list': administration,

  'audit.list': administration,
  'audit.check': administration,
  'audit.who-saw': administration,
  'audit.seen-by': administration,

  'reports.agency': people,
  'reports.city': cityReports,
  'reports.agencies': cityReports,
  'reports.asn-xlsx': people,
  'reports.asn-csv': people,
}
