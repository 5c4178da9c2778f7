import { birthDateOfNik } from '../domain/nik.ts'
import { speaksForMovement, strongerStatus } from '../domain/worker-state.ts'
import { choose, chooseLater, type KindRules } from './kind-rules.ts'
import { anyDay } from './registration-row.ts'

/** One worker's status at BPJS Ketenagakerjaan. */
export const membershipRules: KindRules<'memberships'> = {
  toRecord(values, { notes, checks, origin }) {
    const { nik } = values
    if (nik === null) {
      notes.missing('nik', 'nik-missing')
      return null
    }
    if (birthDateOfNik(nik, checks.asOf ?? anyDay) === null) notes.warn('nik', 'nik-birth-date')
    return {
      nik,
      // A blank status: BPJS has not decided yet.
      status: values.status ?? 'awaiting',
      memberNumber: values.memberNumber,
      workerName: values.workerName,
      programme: values.programme,
      segment: values.segment,
      startedOn: values.startedOn?.date ?? null,
      paidThrough: values.paidThrough,
      origin,
    }
  },
  keyOf: record => record.nik,
  /** Somebody may be a member in several segments: the informal one speaks, then the stronger status. */
  choose(known, next) {
    const [before, after] = [known.record, next.record]
    if (speaksForMovement(before) !== speaksForMovement(after)) {
      return choose(known, next, speaksForMovement(after) ? 'new' : 'known')
    }
    if (before.status === after.status) return chooseLater(known, next)
    return choose(known, next, strongerStatus(before.status, after.status) === after.status ? 'new' : 'known')
  },
}
