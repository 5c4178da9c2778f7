import type { states as source } from '../id/states.ts'
import type { Translated } from '../shape.ts'

export const states: Translated<typeof source> = {
  active: 'Active',
  exempt: 'Exempt',
  awaiting: 'Awaiting verification',
  lapsed: 'In arrears or ended',
  none: 'Not registered yet',
  participating: 'Taking part',
  notParticipating: 'Not yet taking part',
  agency_notApplicable: 'Not applicable',
  agency_zero: 'No registration yet',
  agency_complete: 'Complete',
  agency_started: 'Started',
  worker_active: 'Active',
  worker_arrears: 'In arrears',
  worker_awaiting: 'Awaiting verification',
  worker_ended: 'Ended',
  worker_rejected: 'Rejected',
  worker_ineligible: 'Over the age limit',
  outOf: '{{part}} of {{whole}}',
  smallGroup: 'small group',
  smallGroupHint: 'Fewer than 30 ASN: one person moves the percentage a lot, so it is not ranked.',
  notOnRoster: 'not on the roster',
}
