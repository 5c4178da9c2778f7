import { describe, expect, it } from 'vitest'
import type { Nik } from '../../src/domain/nik.ts'
import { getPlainDate } from '../../src/domain/plain-date.ts'
import { pointsBetween, rateOf } from '../../src/domain/rate.ts'
import { sponsorState } from '../../src/domain/sponsor-state.ts'
import { agencyState, emptyTally, notParticipating } from '../../src/domain/tally.ts'
import { strongerStatus, workerState } from '../../src/domain/worker-state.ts'

const cutOff = getPlainDate('2025-11-30')
const adult = '3374011209900001' as Nik
/** Turned 65 on 30 November 2025. */
const elder = '3374013011600001' as Nik

describe('state of a worker', () => {
  it.each(['active', 'arrears', 'awaiting', 'ended', 'rejected'] as const)(
    'is what BPJS says: %s',
    status => {
      expect(workerState(adult, status, cutOff, cutOff)).toBe(status)
    },
  )

  it('awaits while BPJS has no row', () => {
    expect(workerState(adult, undefined, cutOff, cutOff)).toBe('awaiting')
  })

  it('is ineligible from 65 at registration unless active', () => {
    expect(workerState(elder, 'ended', cutOff, cutOff)).toBe('ineligible')
    expect(workerState(elder, undefined, cutOff, cutOff)).toBe('ineligible')
    expect(workerState(elder, 'active', cutOff, cutOff)).toBe('active')
    expect(workerState(elder, 'arrears', getPlainDate('2025-11-29'), cutOff)).toBe('arrears')
    expect(workerState(elder, 'arrears', null, cutOff)).toBe('ineligible')
  })

  it('weighs several rows: active, arrears, awaiting, ended, rejected', () => {
    const order = ['active', 'arrears', 'awaiting', 'ended', 'rejected'] as const
    for (const [i, a] of order.entries()) {
      for (const [j, b] of order.entries()) expect(strongerStatus(a, b)).toBe(order[Math.min(i, j)])
    }
  })
})

describe('state of an ASN', () => {
  it.each([
    [['active', 'arrears'], false, 'active'],
    [['active'], true, 'active'],
    [['arrears'], true, 'exempt'],
    [[], true, 'exempt'],
    [['awaiting', 'arrears'], false, 'lapsed'],
    [['ended'], false, 'lapsed'],
    [['rejected'], false, 'lapsed'],
    [['awaiting'], false, 'awaiting'],
    [['ineligible'], false, 'awaiting'],
    [[], false, 'none'],
  ] as const)('workers %j, exempt %s: %s', (workers, isExempt, state) => {
    expect(sponsorState(workers, isExempt)).toBe(state)
  })
})

describe('state of an agency', () => {
  const tally = (counts: Partial<typeof emptyTally>) => ({ ...emptyTally, ...counts })

  it.each([
    [tally({}), 'notApplicable'],
    [tally({ headcount: 2, exempt: 2 }), 'notApplicable'],
    [tally({ headcount: 2, none: 2 }), 'zero'],
    [tally({ headcount: 2, awaiting: 2, registeredSponsors: 2 }), 'started'],
    [tally({ headcount: 3, active: 2, exempt: 1, registeredSponsors: 2 }), 'complete'],
    [tally({ headcount: 3, active: 2, none: 1, registeredSponsors: 2 }), 'started'],
  ] as const)('%j: %s', (counts, state) => {
    expect(agencyState(counts)).toBe(state)
  })

  it('counts lapsed, awaiting and none as not participating, exempt as neither', () => {
    const counts = tally({ headcount: 11, active: 1, exempt: 1, lapsed: 2, awaiting: 3, none: 4 })
    expect(notParticipating(counts)).toBe(9)
  })
})

describe('rates', () => {
  it('has no value when nobody is counted', () => {
    expect(rateOf(0, 0)).toBeNull()
    expect(rateOf(0, 5)).toBe(0)
    expect(rateOf(90, 16_000)).toBe(0.005625)
  })

  it('differs in points, not percent', () => {
    expect(pointsBetween(0.5, 0.52)).toBeCloseTo(2)
    expect(pointsBetween(null, 0.5)).toBeNull()
  })
})
