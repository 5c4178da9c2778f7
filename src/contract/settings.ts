import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { count, instant } from './fields.ts'

/** How long something is kept; a decade at most, for nothing here is an archive. */
const days = z.number().int().min(1).max(3650)

const originals = z.strictObject({
  roster: days,
  registrations: days,
  memberships: days,
  debits: days,
  coverage: days,
})

export const retention = z.strictObject({
  /** Original files, from the commit or the withdrawal on. */
  originals,
  /** Original files that could not be read, whatever they held, from the failure on. */
  failed: days,
  /** Drafts, from the last time somebody touched them on. */
  drafts: days,
  /** What stood in the cells of rows with a finding, from the commit on; the findings themselves stay. */
  findings: days,
  /** Who was shown to whom; the audit's entries themselves stay. */
  disclosures: days,
})
export type Retention = z.infer<typeof retention>

export const settings = z.object({
  retention,
  /** The last time what is overdue was deleted, and how much. */
  lastRun: z
    .object({
      at: instant,
      deleted: z.object({ originals: count, drafts: count, findings: count, disclosures: count }),
    })
    .nullable(),
})
export type Settings = z.infer<typeof settings>

export const readSettings = endpoint({
  id: 'settings.read',
  method: 'GET',
  path: '/api/settings',
  summary: 'How long what is kept',
  response: settings,
})

export const updateSettings = endpoint({
  id: 'settings.update',
  method: 'PATCH',
  path: '/api/settings',
  summary: 'Change how long something is kept; what is not named stays',
  body: z.strictObject({
    retention: retention.partial().extend({ originals: originals.partial().optional() }).optional(),
  }),
  response: settings,
})
export type SettingsChange = z.infer<NonNullable<typeof updateSettings.body>>
