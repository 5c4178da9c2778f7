import type { AuditAction, AuditSubjectType } from '../domain/audit-action.ts'

/**
 * What is written down of a call.
 *
 * - `none`: it shows nobody and changes nothing.
 * - `shows`: whom the answer shows, before it leaves; nothing if it shows nobody.
 * - `changes`: `begun` before anything is changed, so that nothing happens without a trace even if the
 *   power goes; what became of it after.
 * - `exports`: `begun` first, for its head is printed in the file; whom the file shows before it leaves.
 * - `begins`: `begun` first; what became of it is noted by the handler, which knows more of it.
 * - `self`: the handler notes it, because only it knows what happened (a sign-in has nobody signed in yet).
 */
export type AuditRule =
  | 'none'
  | 'self'
  | { readonly kind: 'shows'; readonly action: AuditAction; readonly subject?: SubjectOf }
  | {
      readonly kind: 'changes' | 'begins' | 'exports'
      readonly action: AuditAction
      readonly subject?: SubjectOf
    }

/** The parameter of the address that names what the call is about. */
export type SubjectOf = readonly [type: AuditSubjectType, parameter: string]

const ofImport: SubjectOf = ['import', 'importId']
const ofAgency: SubjectOf = ['agency', 'agencyId']
const ofAccount: SubjectOf = ['account', 'username']

const shows: AuditRule = { kind: 'shows', action: 'people-seen' }
const showsImport: AuditRule = { kind: 'shows', action: 'people-seen', subject: ofImport }
const reads = (action: AuditAction): AuditRule => ({ kind: 'changes', action })
const changes = (action: AuditAction, subject?: SubjectOf): AuditRule => ({
  kind: 'changes',
  action,
  ...(subject && { subject }),
})
const begins = (action: AuditAction, subject?: SubjectOf): AuditRule => ({
  kind: 'begins',
  action,
  ...(subject && { subject }),
})
const exports = (action: AuditAction, subject?: SubjectOf): AuditRule => ({
  kind: 'exports',
  action,
  ...(subject && { subject }),
})

/** What is written down of every call, by endpoint id. No row: the server does not start. */
export const auditTable: Readonly<Record<string, AuditRule>> = {
  'health.read': 'none',
  'auth.sign-in': 'self',
  'auth.second-step': 'self',
  'auth.sign-out': 'self',
  'set-up.read': 'none',
  'set-up.complete': 'self',
  'me.read': 'none',
  'me.password': begins('password-changed'),
  'me.two-factor': begins('two-factor-prepared'),
  'me.two-factor-confirm': begins('two-factor-on'),
  'me.two-factor-disable': begins('two-factor-off'),
  'me.two-factor-read': 'none',
  'me.recovery-codes': begins('recovery-codes-made'),
  'users.list': 'none',
  'users.create': begins('account-made'),
  'users.update': begins('account-changed', ofAccount),

  'agencies.list': 'none',
  'agencies.create': changes('agency-made'),
  'agencies.read': 'none',
  'agencies.change': changes('agency-changed', ofAgency),
  'cut-offs.list': 'none',
  'participation.read': 'none',
  'participation.trend': 'none',
  'coverage.read': 'none',
  'targets.list': 'none',
  'tariffs.list': 'none',

  'asn.list': shows,
  'asn.read': shows,
  'changes.list': shows,
  'workers.reveal': 'self',

  'nip-links.list': shows,
  'nip-links.decide': changes('nip-link-decided'),

  'imports.list': shows,
  'imports.read': showsImport,
  'imports.create': changes('import-uploaded'),
  'imports.update': changes('import-answered', ofImport),
  'imports.discard': changes('import-discarded', ofImport),
  'imports.difference': showsImport,
  'imports.difference-items': showsImport,
  'imports.withdrawal': showsImport,
  'imports.commit': changes('import-committed', ofImport),
  'imports.withdraw': changes('import-withdrawn', ofImport),
  'imports.preview': showsImport,
  'imports.issues': showsImport,
  'imports.original': exports('original-downloaded', ofImport),
  'imports.set-aside': exports('set-aside-downloaded', ofImport),

  'remembered-answers.list': shows,
  'remembered-answers.withdraw': changes('answer-forgotten', ['answer', 'answerId']),

  'reports.agency': exports('report-made', ['agency', 'file']),
  'reports.city': exports('report-made'),
  'reports.agencies': exports('report-made'),
  'reports.asn-xlsx': exports('list-exported'),
  'reports.asn-csv': exports('list-exported'),

  'settings.read': 'none',
  'settings.update': changes('settings-changed'),
  'erasures.list': 'none',
  'erasures.preview': reads('erasure-previewed'),
  'erasures.create': begins('person-erased'),

  'audit.list': reads('audit-read'),
  'audit.check': reads('audit-checked'),
  'audit.who-saw': reads('people-asked-about'),
  'audit.seen-by': reads('people-asked-about'),
}
