import type { SnapshotKind } from '../../domain/snapshot.ts'
import type { ComparedRow } from './compare-standing.ts'
import type { Tables } from './schema.ts'
import type { SealedValues } from './sealed-pages.ts'

export interface Compared {
  readonly table: keyof Tables & `${string}_rows`
  /** Everything a comparison reads beside the place. */
  readonly columns: readonly string[]
  readonly order: readonly string[]
  keyOf(row: ComparedRow): string
  /** Columns that make a row another one, with the names people know them by. */
  readonly fields: Readonly<Record<string, string>>
  /**
   * @param sealed what `sealedFields` names of the row
   * @param masked the worker's number as it may be shown, or `null`
   */
  nameOf(row: ComparedRow, sealed: SealedValues, masked: string | null): string
}

const text = (value: string | number | null | undefined) => String(value ?? '')

/** What makes two rows of a kind the same one, and what of it is compared. Names and numbers of workers are not. */
export const compared: Readonly<Record<SnapshotKind, Compared>> = {
  roster: {
    table: 'roster_rows',
    columns: ['nip', 'name', 'agency_id', 'position', 'grade', 'employment', 'sub_unit'],
    order: ['nip'],
    keyOf: row => text(row.nip),
    fields: {
      name: 'name',
      position: 'position',
      grade: 'grade',
      employment: 'employment',
      sub_unit: 'subUnit',
    },
    nameOf: row => text(row.name),
  },
  registrations: {
    table: 'registration_rows',
    columns: ['nip', 'nik', 'registered_on', 'amount', 'programme', 'seal'],
    order: ['nip', 'nik'],
    keyOf: row => `${row.nip}${row.nik}`,
    fields: { registered_on: 'registeredOn', amount: 'amount', programme: 'programme' },
    // One sponsor has several workers, who would look alike without their names.
    nameOf: (_, [sponsor, worker], masked) => [sponsor, worker ?? masked].filter(Boolean).join(' · '),
  },
  memberships: {
    table: 'membership_rows',
    columns: ['nik', 'status', 'segment', 'paid_through', 'seal'],
    order: ['nik'],
    keyOf: row => text(row.nik),
    fields: { status: 'status', segment: 'segment', paid_through: 'paidThrough' },
    nameOf: (_, [worker], masked) => worker || text(masked),
  },
  debits: {
    table: 'debit_rows',
    columns: ['month', 'nip', 'nik', 'result', 'amount'],
    order: ['month', 'nip', 'nik'],
    keyOf: row => `${row.month}${row.nip}${text(row.nik)}`,
    fields: { result: 'result', amount: 'amount' },
    nameOf: row => `${row.nip} · ${text(row.month).slice(0, 7)}`,
  },
  coverage: {
    table: 'coverage_rows',
    columns: ['month', 'segment', 'branch', 'potential', 'protected'],
    order: ['month', 'segment', 'branch'],
    keyOf: row => `${row.month} ${row.segment} ${text(row.branch)}`,
    fields: { potential: 'potential', protected: 'protected' },
    nameOf: row => [text(row.month).slice(0, 7), row.segment, row.branch].filter(Boolean).join(' · '),
  },
}
