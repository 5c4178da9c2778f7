import { getPlainDate } from '../plain-date.ts'
import type { Target } from '../target.ts'

const endOf2025 = getPlainDate('2025-12-31')

/** Targets for the end of 2025 as different offices named them; they stand side by side. */
export const targets: readonly Target[] = [
  {
    id: 'kota-2025',
    name: 'Target Kota 2025',
    date: endOf2025,
    basisPoints: 7159,
    basis: '+20 poin atas 51,59 %',
    source: 'Permendagri 15/2024; Pemerintah Kota Semarang, November 2025',
    isPrimary: true,
  },
  {
    id: 'pemberitaan-2025',
    name: 'Target 2025 menurut pemberitaan',
    date: endOf2025,
    basisPoints: 5532,
    basis: '418.702 pekerja',
    source: 'Pemberitaan media, 2025',
    isPrimary: false,
  },
  {
    id: 'provinsi-2025',
    name: 'Target Provinsi 2025',
    date: endOf2025,
    basisPoints: 5149,
    basis: 'Target Provinsi Jawa Tengah',
    source: 'Pemberitaan media, November 2025',
    isPrimary: false,
  },
]
