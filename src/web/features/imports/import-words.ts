import type { TFunction } from 'i18next'
import type { Import } from '../../../contract/imports.ts'
import type { Role } from '../../../domain/actor.ts'
import { foldText } from '../../../domain/agency.ts'
import type { SnapshotKind } from '../../../domain/snapshot.ts'
import type { Format } from '../../texts/format.ts'

/** Rows that were taken, as they stood or repaired. */
export function takenRows(counts: Import['counts']): number {
  return counts.accepted + counts.repaired
}

/** "Daftar pegawai, per 31 Oktober 2025, 16.000 orang". */
export function describeImport(item: Import, t: TFunction, format: Format): string {
  const kind = t(`imports.kind.${item.kind ?? 'unknown'}`)
  const date = item.asOf === null ? t('imports.noDate') : t('imports.asOf', { date: format.date(item.asOf) })
  const taken = takenRows(item.counts)
  const amount = item.kind && t(`imports.units.${item.kind}`, { n: format.count(taken), count: taken })
  return [kind, date, amount].filter(Boolean).join(', ')
}

/** The kinds a role may load. */
export function loadableKinds(role: Role): SnapshotKind[] {
  if (role === 'operator') return ['roster', 'registrations', 'memberships', 'debits', 'coverage']
  if (role === 'secretary') return ['registrations']
  return role === 'planner' ? ['coverage'] : []
}

/** Whether somebody may work on an import: an operator on all, the others on their own. */
export function mayWorkOn(item: Import, me: { role: Role; username: string }): boolean {
  if (me.role === 'operator') return true
  return loadableKinds(me.role).length > 0 && item.createdBy === me.username
}

/** The name of a field; a field the catalogue does not know keeps its own. */
export function fieldLabel(field: string, t: TFunction): string {
  const key = `imports.field.${field.replace(/\W.*$/, '')}`
  return t(key as 'imports.field.nip', { defaultValue: field })
}

/** Whether an agency as written in the file is still asked about; answered "none", its rows stay out. */
export function isAgencyAsked(questions: Import['questions'], written: string | null): boolean {
  const asked = questions.filter(question => question.type === 'agency')
  return written === null ? asked.length > 0 : asked.some(({ id }) => id === `agency:${foldText(written)}`)
}

/** The four outcomes in their order, with the rows of each. */
export function outcomesOf(counts: Import['counts']) {
  return (['accepted', 'repaired', 'setAside', 'ignored'] as const).map(outcome => ({
    outcome,
    rows: counts[outcome],
  }))
}

/** The sheets that were read, in the file's order. */
export function sheetsOf({ mapping }: Pick<Import, 'mapping'>): string[] {
  return [...new Set(mapping.map(({ sheet }) => sheet))]
}
