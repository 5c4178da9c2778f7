import { birthDateOfNik } from '../domain/nik.ts'
import { namesAgree } from '../domain/person-name.ts'
import { chooseLater, type KindRules } from './kind-rules.ts'
import { anyDay } from './registration-row.ts'
import { resolveNip } from './resolve-nip.ts'

/** What came of one sponsor's auto-debit of one month. */
export const debitRules: KindRules<'debits'> = {
  toRecord(values, { notes, checks, origin }) {
    const { month, result, nik, sponsorName } = values
    const nip = resolveNip(values.nip, sponsorName, checks.roster, notes)
    if (month === null) notes.missing('month', 'month-missing')
    if (result === null) notes.missing('result', 'result-missing')
    if (nip === null || month === null || result === null || notes.outcome === 'setAside') return null
    const person = checks.roster?.find(nip)
    if (checks.roster !== null && person === undefined) notes.warn('nip', 'sponsor-not-on-roster')
    if (person !== undefined && sponsorName !== null && !namesAgree(person.name, sponsorName)) {
      notes.warn('sponsorName', 'name-differs', { value: person.name, detail: { name: person.name } })
    }
    if (nik !== null && birthDateOfNik(nik, checks.asOf ?? anyDay) === null)
      notes.warn('nik', 'nik-birth-date')
    return { nip, nik, month, result, amount: values.amount, remark: values.remark, origin }
  },
  keyOf: ({ nip, nik, month }) => [nip, month, nik ?? ''].join('|'),
  choose: chooseLater,
}
