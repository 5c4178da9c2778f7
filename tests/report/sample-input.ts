import { sampleStamp } from '../../mocks/sample-stamp.ts'
import type { Employment } from '../../src/domain/nip.ts'
import { getPlainDate } from '../../src/domain/plain-date.ts'
import type { SponsorState } from '../../src/domain/sponsor-state.ts'
import { emptyTally, type Tally } from '../../src/domain/tally.ts'
import type { AgencyReportInput, EmploymentTallies, ReportPerson } from '../../src/report/report-input.ts'

const names = [
  'Sri Wahyuni',
  'Bambang Prasetyo',
  'Dwi Lestari',
  'Agus Setiawan',
  'Nur Hidayah',
  'Eko Purnomo',
]
const positions = [
  'Analis Kebijakan Ahli Muda',
  'Pengelola Keuangan',
  'Pengadministrasi Perkantoran',
  'Kepala Seksi Promosi Destinasi dan Ekonomi Kreatif',
]

/** Synthetic staff: of every 20, three active, one exempt, one lapsed, one awaiting, the rest none. */
export function samplePeople(length: number): ReportPerson[] {
  return Array.from({ length }, (_, index) => {
    const state = stateAt(index)
    const employment = employmentAt(index)
    const start = employment === 'PNS' ? '201001' : '202321'
    return {
      nip: `19850101${start}${(index % 2) + 1}${String((index % 999) + 1).padStart(3, '0')}`,
      name: `${names[index % names.length]} ${index + 1}, S.E.`,
      position: positions[index % positions.length] ?? null,
      grade: employment === 'PNS' ? 'III/c' : 'IX',
      employment,
      state,
      since: index % 5 === 0 ? null : getPlainDate('2025-09-30'),
      registeredWorkers: state === 'none' || state === 'exempt' ? 0 : 2,
      activeWorkers: state === 'active' ? 2 : 0,
      heldRows: index === 7 ? 2 : 0,
    }
  })
}

export function sampleInput(length: number, change: Partial<AgencyReportInput> = {}): AgencyReportInput {
  const people = samplePeople(length)
  const tallies = talliesOf(people)
  return {
    cityName: 'Kota Semarang',
    agency: { id: 'disbudpar', name: 'Dinas Kebudayaan dan Pariwisata', shortName: 'Disbudpar' },
    asOf: getPlainDate('2025-11-30'),
    basis: 'memberships',
    previous:
      length === 0
        ? null
        : {
            asOf: getPlainDate('2025-10-31'),
            tally: { ...tallies.all, active: tallies.all.active - 2, none: tallies.all.none + 2 },
          },
    tallies,
    people,
    sources: [
      {
        kind: 'roster',
        asOf: getPlainDate('2025-10-31'),
        fileName: 'daftar-pegawai-oktober.xlsx',
        sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      },
    ],
    madeBy: 'Sekretariat Disbudpar',
    madeAt: new Date('2025-12-02T03:15:00Z'),
    verificationCode: 'K7QF-2M9X-41TB',
    stamp: { traceId: sampleStamp.traceId, head: sampleStamp.head },
    signatory: {
      position: 'Plt. Sekretaris Dinas Kebudayaan dan Pariwisata',
      name: 'Ratna Dewi, S.Sos., M.M.',
      nip: '197603122001122004',
    },
    ...change,
  }
}

export function talliesOf(people: readonly ReportPerson[]): EmploymentTallies {
  const of = (employment: Employment) => tallyOf(people.filter(person => person.employment === employment))
  return { all: tallyOf(people), PNS: of('PNS'), PPPK: of('PPPK'), PPPK_PW: of('PPPK_PW') }
}

function tallyOf(people: readonly ReportPerson[]): Tally {
  const inState = (state: SponsorState) => people.filter(person => person.state === state).length
  const sum = (field: 'registeredWorkers' | 'activeWorkers') =>
    people.reduce((total, person) => total + person[field], 0)
  return {
    ...emptyTally,
    headcount: people.length,
    active: inState('active'),
    exempt: inState('exempt'),
    lapsed: inState('lapsed'),
    awaiting: inState('awaiting'),
    none: inState('none'),
    registeredSponsors: people.filter(person => person.registeredWorkers > 0).length,
    registeredWorkers: sum('registeredWorkers'),
    activeWorkers: sum('activeWorkers'),
  }
}

function stateAt(index: number): SponsorState {
  const place = index % 20
  if (place < 3) return 'active'
  if (place === 3) return 'exempt'
  if (place === 4) return 'lapsed'
  return place === 5 ? 'awaiting' : 'none'
}

function employmentAt(index: number): Employment {
  return index % 7 === 0 ? 'PPPK' : index % 11 === 0 ? 'PPPK_PW' : 'PNS'
}
