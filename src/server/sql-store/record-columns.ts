import type {
  CoverageRecord,
  DebitRecord,
  MembershipRecord,
  Origin,
  RegistrationRecord,
  RosterRecord,
} from '../../domain/records.ts'
import type { Tables } from './schema.ts'

function placeOf(importNo: number, { sheet, row, group }: Origin) {
  return { import_no: importNo, sheet, row, grp: group }
}

function rosterRow(importNo: number, record: RosterRecord): Tables['roster_rows'] {
  const { nip, name, agencyId, position, grade, employment, subUnit, origin } = record
  const person = { nip, name, agency_id: agencyId, position, grade, employment, sub_unit: subUnit }
  return { ...placeOf(importNo, origin), ...person }
}

function registrationRow(importNo: number, record: RegistrationRecord): Tables['registration_rows'] {
  const { nip, nik, registeredOn, timestamp, sponsorName, workerName, origin, ...rest } = record
  const { phone, occupation, workplace, programme, amount } = rest
  return {
    ...placeOf(importNo, origin),
    nip,
    nik,
    registered_on: registeredOn,
    timestamp,
    sponsor_name: sponsorName,
    worker_name: workerName,
    phone,
    occupation,
    workplace,
    programme,
    amount,
  }
}

function membershipRow(importNo: number, record: MembershipRecord): Tables['membership_rows'] {
  const { nik, status, memberNumber, workerName, programme, segment, startedOn, paidThrough, origin } = record
  return {
    ...placeOf(importNo, origin),
    nik,
    status,
    member_number: memberNumber,
    worker_name: workerName,
    programme,
    segment,
    started_on: startedOn,
    paid_through: paidThrough,
  }
}

function debitRow(importNo: number, record: DebitRecord): Tables['debit_rows'] {
  const { nip, nik, month, result, amount, remark, origin } = record
  return { ...placeOf(importNo, origin), nip, nik, month, result, amount, remark }
}

function coverageRow(importNo: number, record: CoverageRecord): Tables['coverage_rows'] {
  const { month, segment, branch, potential, protected: covered, origin } = record
  return { ...placeOf(importNo, origin), month, segment, branch, potential, protected: covered }
}

const place = ['import_no', 'sheet', 'row', 'grp']

/** Where the records of each kind are kept. */
export const recordColumns = {
  roster: {
    table: 'roster_rows',
    columns: [...place, 'nip', 'name', 'agency_id', 'position', 'grade', 'employment', 'sub_unit'],
    rowOf: rosterRow,
  },
  registrations: {
    table: 'registration_rows',
    columns: [
      ...place,
      ...['nip', 'nik', 'registered_on', 'timestamp', 'sponsor_name', 'worker_name'],
      ...['phone', 'occupation', 'workplace', 'programme', 'amount'],
    ],
    rowOf: registrationRow,
  },
  memberships: {
    table: 'membership_rows',
    columns: [
      ...place,
      ...[
        'nik',
        'status',
        'member_number',
        'worker_name',
        'programme',
        'segment',
        'started_on',
        'paid_through',
      ],
    ],
    rowOf: membershipRow,
  },
  debits: {
    table: 'debit_rows',
    columns: [...place, 'nip', 'nik', 'month', 'result', 'amount', 'remark'],
    rowOf: debitRow,
  },
  coverage: {
    table: 'coverage_rows',
    columns: [...place, 'month', 'segment', 'branch', 'potential', 'protected'],
    rowOf: coverageRow,
  },
} as const
