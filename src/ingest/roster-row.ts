import { employmentOf } from '../domain/nip.ts'
import type { RosterRecord } from '../domain/records.ts'
import type { Values } from './fields.ts'
import { chooseLater, type KindRules, type RowChecks, type RowContext } from './kind-rules.ts'
import { formerAgency } from './list-questions.ts'
import { resolveNip } from './resolve-nip.ts'

/** One ASN employed at the file's date. */
export const rosterRules: KindRules<'roster'> = {
  toRecord(values, row) {
    const { notes, checks, origin } = row
    const nip = resolveNip(values.nip, values.name, checks.roster, notes, checks.agencyId)
    if (values.name === null) notes.missing('name', 'name-missing')
    const agency = resolveAgency(values, row)
    if (nip === null || values.name === null || agency === null) return null
    const byNumber = employmentOf(nip)
    const employment = values.employment ?? byNumber
    if ((employment === 'PNS') !== (byNumber === 'PNS')) {
      notes.warn('employment', 'employment-contradicts-nip', { value: employment, detail: { byNumber } })
    }
    return {
      nip,
      name: values.name,
      agencyId: agency.agencyId,
      position: values.position,
      grade: values.grade,
      employment,
      subUnit: values.subUnit ?? agency.subUnit,
      origin,
    }
  },
  keyOf: record => record.nip,
  choose(known, next, checks) {
    if (known.record.agencyId === next.record.agencyId) return chooseLater(known, next)
    const former = checks.roster?.find(known.record.nip)?.agencyId
    const agency = askForAgency(known.record, next.record, former ?? null, checks) ?? former
    const later = next.sequence > known.sequence ? 'new' : 'known'
    const stands =
      agency === known.record.agencyId ? 'known' : agency === next.record.agencyId ? 'new' : later
    const [kept, other] = stands === 'new' ? [next.record, known.record] : [known.record, next.record]
    const detail = {
      agency: kept.agencyId,
      other: other.agencyId,
      sheet: other.origin.sheet,
      row: other.origin.row,
    }
    return {
      stands,
      finding: { code: 'nip-two-agencies', outcome: 'accepted', value: kept.agencyId, detail },
    }
  },
}

/** The agency somebody chose for a person whom the roster lists under several; `null` where the rule decides. */
function askForAgency(
  known: RosterRecord,
  next: RosterRecord,
  former: string | null,
  { book, agencies }: RowChecks,
): string | null {
  const id = `person:${known.nip}`
  const optionOf = (agencyId: string) => ({ value: agencyId, label: agencies.nameOf(agencyId) })
  const isAmong = former === known.agencyId || former === next.agencyId
  const asked = book.ask(id, () => ({
    type: 'person',
    text: `${known.name} · ${known.nip}`,
    options: [optionOf(known.agencyId), optionOf(next.agencyId)],
    proposal: isAmong ? former : next.agencyId,
  }))
  // The first row of the two was met before anybody knew of the other.
  asked.rows += asked.rows === 0 ? 2 : 1
  if (asked.id !== id) return null
  book.addOption(asked, optionOf(next.agencyId))
  if (former === next.agencyId) asked.proposal = former
  return asked.answer === formerAgency ? null : asked.answer
}

function resolveAgency(
  { agency: written }: Values<'roster'>,
  { agencyHint, checks, notes }: RowContext,
): { agencyId: string; subUnit: string | null } | null {
  const text = written ?? agencyHint
  if (text === null) {
    if (checks.agencyId !== null) return { agencyId: checks.agencyId, subUnit: null }
    notes.missing('agency', 'agency-missing')
    return null
  }
  const resolved = checks.agencies.resolve(text)
  if ('code' in resolved) {
    notes.setAside('agency', resolved.code, { value: resolved.proposal, detail: { agency: text } })
    return null
  }
  if (checks.agencyId !== null && resolved.agencyId !== checks.agencyId) {
    notes.setAside('agency', 'agency-not-own', { detail: { agency: text } })
    return null
  }
  return written === null ? { ...resolved, subUnit: null } : resolved
}
