/** Everything that is written down about who did what; a closed list, so that entries can be filtered and explained. */
export const auditActions = [
  'sign-in',
  'sign-in-failed',
  'sign-out',
  'password-changed',
  'two-factor-prepared',
  'two-factor-on',
  'two-factor-off',
  'recovery-code-used',
  'recovery-codes-made',
  'account-made',
  'account-changed',
  'account-disabled',
  'account-recovered',
  'sessions-ended',
  'set-up',
  'import-uploaded',
  'import-answered',
  'import-committed',
  'import-withdrawn',
  'import-discarded',
  'nip-link-decided',
  'answer-forgotten',
  'agency-made',
  'agency-changed',
  'settings-changed',
  'people-seen',
  'unusual-amount',
  'nik-revealed',
  'report-made',
  'list-exported',
  'original-downloaded',
  'set-aside-downloaded',
  'original-deleted',
  'draft-deleted',
  'findings-deleted',
  'disclosures-deleted',
  'reasons-deleted',
  'retention-run',
  'breach-listed',
  'person-erased',
  'erasure-previewed',
  'access-refused',
  'audit-read',
  'audit-checked',
  'people-asked-about',
  'chain-broken',
  'server-started',
] as const
export type AuditAction = (typeof auditActions)[number]

export const auditOutcomes = ['begun', 'done', 'refused', 'failed'] as const
export type AuditOutcome = (typeof auditOutcomes)[number]

export const auditSubjects = [
  'account',
  'import',
  'agency',
  'person',
  'report',
  'settings',
  'answer',
  'nip-link',
] as const
export type AuditSubjectType = (typeof auditSubjects)[number]

/** What can be wrong with the ledger; see `Audit.check`. */
export const auditFaults = [
  'entry-changed',
  'entry-missing',
  'head-changed',
  'witness-ahead',
  'witness-changed',
  'witness-missing',
  'people-changed',
  'people-missing',
  'sealed-changed',
  'sealed-missing',
  'unguarded',
] as const
export type AuditFaultKind = (typeof auditFaults)[number]
