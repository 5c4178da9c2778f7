import { getPlainDate } from '../plain-date.ts'
import type { Tariff } from '../tariff.ts'

const general = 'PP 44/2015 jo. PP 82/2019, dasar upah Rp1.000.000'
const halved = 'PP 50/2025: iuran JKK dan JKM separuh, bukan untuk peserta yang dibayar APBN/APBD'

/** Savings for old age are not halved. */
const jht = 20_000

/**
 * Contributions of an informal worker (BPU) on the lowest wage base. During 2026
 * JKK and JKM cost half, in transport from January 2026 to March 2027, in other
 * sectors from April to December 2026.
 */
export const tariffs: readonly Tariff[] = [
  ...pair('umum', null, '2015-07-01', null, 16_800, general),
  ...pair('pp-50-2025-transport', 'transport', '2026-01-01', '2027-03-31', 8_400, halved),
  ...pair('pp-50-2025', null, '2026-04-01', '2026-12-31', 8_400, halved),
]

/** A row for JKK+JKM and one with JHT. */
function pair(
  id: string,
  sector: string | null,
  from: string,
  until: string | null,
  amount: number,
  source: string,
): Tariff[] {
  const validity = {
    sector,
    validFrom: getPlainDate(from),
    validUntil: until === null ? null : getPlainDate(until),
    source,
  }
  return [
    { id: `${id}-jkk-jkm`, programmes: 'JKK+JKM', amount, ...validity },
    { id: `${id}-jkk-jkm-jht`, programmes: 'JKK+JKM+JHT', amount: amount + jht, ...validity },
  ]
}
