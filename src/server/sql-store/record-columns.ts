import type {
  CoverageRecord,
  DebitRecord,
  MembershipRecord,
  Origin,
  RecordOfKind,
  RegistrationRecord,
  RosterRecord,
} from '../../domain/records.ts'
import { sectorOf } from '../../domain/tariff.ts'
import type { Tables } from './schema.ts'
import type { SealedValues } from './sealed-pages.ts'

function placeOf(importNo: number, { row, group }: Origin, { sheet }: SealedOf) {
  return { import_no: importNo, sheet, row, grp: group }
}

function rosterRow(importNo: number, record: RosterRecord, sealed: SealedOf): Tables['roster_rows'] {
  const { nip, name, agencyId, position, grade, employment, subUnit, origin } = record
  const person = { nip, name, agency_id: agencyId, position, grade, employment, sub_unit: subUnit }
  return { ...placeOf(importNo, origin, sealed), ...person }
}

/**
 * What of an occupation tells a price, in one word: what people write there may name somebody, and is sealed.
 */
export function pricedOccupation(written: string | null): string | null {
  return sectorOf(written) === null ? null : 'transportasi'
}

// Nobody is shown or asked a worker's telephone number: what is not kept cannot get lost.
function registrationRow(
  importNo: number,
  record: RegistrationRecord,
  sealed: SealedOf,
): Tables['registration_rows'] {
  const { nik, seal } = sealed
  const { nip, registeredOn, programme, amount, origin } = record
  const occupation = pricedOccupation(record.occupation)
  const known = { nip, nik: nik as string, registered_on: registeredOn, occupation, programme, amount }
  return { ...placeOf(importNo, origin, sealed), ...known, seal }
}

function membershipRow(
  importNo: number,
  record: MembershipRecord,
  sealed: SealedOf,
): Tables['membership_rows'] {
  const { nik, seal } = sealed
  const { status, programme, segment, startedOn, paidThrough, origin } = record
  const dates = { started_on: startedOn, paid_through: paidThrough }
  return {
    ...placeOf(importNo, origin, sealed),
    nik: nik as string,
    status,
    programme,
    segment,
    ...dates,
    seal,
  }
}

function debitRow(importNo: number, record: DebitRecord, sealed: SealedOf): Tables['debit_rows'] {
  const { nik, seal } = sealed
  const { nip, month, result, amount, origin } = record
  return { ...placeOf(importNo, origin, sealed), nip, nik, month, result, amount, seal }
}

function coverageRow(importNo: number, record: CoverageRecord, sealed: SealedOf): Tables['coverage_rows'] {
  const { month, segment, branch, potential, protected: covered, origin } = record
  return { ...placeOf(importNo, origin, sealed), month, segment, branch, potential, protected: covered }
}

const place = ['import_no', 'sheet', 'row', 'grp']

/** What was sealed of a record before its row is made. */
export interface SealedOf {
  readonly sheet: string
  readonly nik: string | null
  readonly seal: number | null
}

/** Which values of a record are sealed in pages, by their place there. */
export const sealedFields = {
  registrations: ['sponsorName', 'workerName', 'workplace', 'timestamp', 'occupation'],
  memberships: ['workerName', 'memberNumber'],
  debits: ['remark'],
} as const satisfies { readonly [Kind in keyof RecordOfKind]?: readonly (keyof RecordOfKind[Kind])[] }

/** The values that {@link sealedFields} names. */
export function sealedValuesOf(kind: keyof RecordOfKind, record: object): SealedValues {
  if (!(kind in sealedFields)) return []
  const values = record as Readonly<Record<string, string | null>>
  return sealedFields[kind as keyof typeof sealedFields].map(field => values[field] ?? null)
}

/** Where the records of each kind are kept. */
export const recordColumns = {
  roster: {
    table: 'roster_rows',
    columns: [...place, 'nip', 'name', 'agency_id', 'position', 'grade', 'employment', 'sub_unit'],
    rowOf: rosterRow,
  },
  registrations: {
    table: 'registration_rows',
    columns: [...place, ...['nip', 'nik', 'registered_on', 'occupation', 'programme', 'amount', 'seal']],
    rowOf: registrationRow,
  },
  memberships: {
    table: 'membership_rows',
    columns: [...place, ...['nik', 'status', 'programme', 'segment', 'started_on', 'paid_through', 'seal']],
    rowOf: membershipRow,
  },
  debits: {
    table: 'debit_rows',
    columns: [...place, 'nip', 'nik', 'month', 'result', 'amount', 'seal'],
    rowOf: debitRow,
  },
  coverage: {
    table: 'coverage_rows',
    columns: [...place, 'month', 'segment', 'branch', 'potential', 'protected'],
    rowOf: coverageRow,
  },
} as const
