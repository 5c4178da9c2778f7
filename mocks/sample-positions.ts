import type { Employment } from '../src/domain/nip.ts'
import type { Random } from './random.ts'

/** A position with the degrees those who hold it put behind (or before) their names. */
export interface SamplePosition {
  readonly title: string
  readonly degrees: readonly string[]
  /** Unit below the agency, or `null` where the agency itself is meant. */
  readonly unit: string | null
}

interface Trade {
  readonly titles: readonly string[]
  readonly degrees: readonly string[]
}

const office: readonly Trade[] = [
  { titles: ['Pengadministrasi Perkantoran', 'Pengelola Layanan Operasional'], degrees: [] },
  { titles: ['Operator Layanan Operasional', 'Pengolah Data dan Informasi'], degrees: ['A.Md.'] },
  {
    titles: ['Penata Layanan Operasional', 'Penelaah Teknis Kebijakan', 'Analis Kebijakan Ahli Muda'],
    degrees: ['S.E.', 'M.M.'],
  },
  {
    titles: ['Perencana Ahli Muda', 'Arsiparis Ahli Pertama', 'Kepala Subbagian'],
    degrees: ['S.Sos.', 'M.Si.'],
  },
]
const teachers: readonly Trade[] = [
  { titles: ['Guru Ahli Pertama', 'Guru Ahli Muda', 'Guru Ahli Madya'], degrees: ['S.Pd.', 'M.Pd.'] },
  { titles: ['Guru Kelas Ahli Pertama', 'Guru Kelas Ahli Muda'], degrees: ['S.Pd.SD.', 'M.Pd.'] },
  { titles: ['Penjaga Sekolah', 'Pengadministrasi Sekolah'], degrees: [] },
]
const healers: readonly Trade[] = [
  { titles: ['Perawat Terampil', 'Perawat Mahir', 'Perawat Ahli Pertama'], degrees: ['S.Kep.', 'M.Kep.'] },
  { titles: ['Bidan Terampil', 'Bidan Mahir', 'Bidan Ahli Muda'], degrees: ['A.Md.Keb.', 'M.Kes.'] },
  { titles: ['Dokter Ahli Pertama', 'Dokter Ahli Muda'], degrees: ['dr.', 'M.Kes.'] },
  {
    titles: ['Sanitarian Terampil', 'Nutrisionis Ahli Pertama', 'Epidemiolog Kesehatan'],
    degrees: ['S.K.M.'],
  },
  { titles: ['Apoteker Ahli Pertama', 'Asisten Apoteker Terampil'], degrees: ['S.Farm.'] },
]
const guards: readonly Trade[] = [
  { titles: ['Polisi Pamong Praja Pemula', 'Polisi Pamong Praja Terampil'], degrees: [] },
  { titles: ['Polisi Pamong Praja Ahli Pertama'], degrees: ['S.H.', 'M.H.'] },
]
const firemen: readonly Trade[] = [
  { titles: ['Pemadam Kebakaran Pemula', 'Pemadam Kebakaran Terampil'], degrees: [] },
]

const tradesOf: Readonly<Record<string, readonly Trade[]>> = {
  disdik: [...teachers, ...teachers, ...teachers, ...office.slice(0, 1)],
  dinkes: [...healers, ...healers, ...office.slice(0, 2)],
  rswn: [...healers, ...healers, ...office.slice(1, 3)],
  'satpol-pp': [...guards, ...guards, ...office.slice(0, 1)],
  damkar: [...firemen, ...firemen, ...office.slice(0, 2)],
}

const unitsOf: Readonly<Record<string, (random: Random) => string>> = {
  disdik: random =>
    random.chance(0.72)
      ? `SD Negeri Contoh ${String(random.between(1, 180)).padStart(3, '0')}`
      : `SMP Negeri Contoh ${random.between(1, 45)}`,
  dinkes: random => `Puskesmas Contoh ${random.between(1, 37)}`,
}
const desks = ['Sekretariat', 'Bidang I', 'Bidang II', 'Bidang III', 'Bidang IV']

/** What somebody of an agency does there; units are numbered, none is a real one. */
export function makePosition(random: Random, agencyId: string): SamplePosition {
  const { titles, degrees } = random.pick(tradesOf[agencyId] ?? office)
  const unit = unitsOf[agencyId]?.(random) ?? (agencyId.startsWith('kec-') ? null : random.pick(desks))
  return { title: random.pick(titles), degrees, unit }
}

const ranks = [
  'Pengatur / II/c',
  'Pengatur Tk. I / II/d',
  'Penata Muda / III/a',
  'Penata Muda Tk. I / III/b',
  'Penata / III/c',
  'Penata Tk. I / III/d',
  'Pembina / IV/a',
  'Pembina Tk. I / IV/b',
]

/** The grade: by years of service for PNS, by schooling for PPPK. */
export function makeGrade(
  random: Random,
  employment: Employment,
  startYear: number,
  hasDegree: boolean,
): string {
  if (employment !== 'PNS') return hasDegree ? random.pick(['IX', 'X']) : random.pick(['V', 'VII'])
  const steps = Math.floor((2025 - startYear) / 5) + (hasDegree ? 2 : 0)
  return ranks[Math.min(steps, ranks.length - 1)] ?? 'Penata / III/c'
}
