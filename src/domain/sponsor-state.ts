import type { WorkerState } from './worker-state.ts'

export const sponsorStates = ['active', 'exempt', 'lapsed', 'awaiting', 'none'] as const
/** State of an ASN on the roster as of a cut-off: exactly one of these. */
export type SponsorState = (typeof sponsorStates)[number]

/** *Belum berpartisipasi*: what the list of the not participating shows, by reason. */
export const notParticipatingStates = [
  'lapsed',
  'awaiting',
  'none',
] as const satisfies readonly SponsorState[]

/**
 * Decides the state of an ASN: the first that fits.
 *
 * 1. `active`: sponsors at least one active worker.
 * 2. `exempt`: an approved exemption covers the cut-off.
 * 3. `lapsed`: sponsors someone in arrears, ended or rejected.
 * 4. `awaiting`: has registered someone; none of the above (an ineligible worker counts here).
 * 5. `none`: has registered nobody.
 *
 * @param workers states of the workers this ASN registered, one for each NIK
 * @example sponsorState(['awaiting', 'active'], false) // 'active'
 */
export function sponsorState(workers: readonly WorkerState[], isExempt: boolean): SponsorState {
  if (workers.includes('active')) return 'active'
  if (isExempt) return 'exempt'
  if (workers.some(state => state === 'arrears' || state === 'ended' || state === 'rejected')) return 'lapsed'
  return workers.length > 0 ? 'awaiting' : 'none'
}
