import { foldText } from './agency.ts'
import type { PlainDate } from './plain-date.ts'

/** What a month of protection costs: a table of validities, never a constant. */
export interface Tariff {
  readonly id: string
  /** `JKK+JKM`, `JKK+JKM+JHT`. */
  readonly programmes: string
  /** `transport`, or `null` for every sector without a row of its own. */
  readonly sector: string | null
  readonly validFrom: PlainDate
  readonly validUntil: PlainDate | null
  /** Rupiah a month. */
  readonly amount: number
  readonly source: string
}

/**
 * The monthly amount for programmes and sector on a day, or `null` if the table
 * has none. A sector's own row goes before the general one; of several valid
 * rows the one that began last holds.
 */
export function findTariff(
  tariffs: readonly Tariff[],
  query: { programmes: string; sector: string | null; on: PlainDate },
): Tariff | null {
  const valid = tariffs.filter(
    t =>
      t.programmes === query.programmes &&
      t.validFrom <= query.on &&
      (t.validUntil === null || query.on <= t.validUntil) &&
      (t.sector === null || t.sector === query.sector),
  )
  const ranked = valid.toSorted(
    (a, b) => Number(b.sector !== null) - Number(a.sector !== null) || b.validFrom.localeCompare(a.validFrom),
  )
  return ranked[0] ?? null
}

const savings = /\b(jht|hari tua)\b/
const transport =
  /\b(ojek|ojol|sopir|supir|pengemudi|driver|kurir|becak|bentor|angkot|angkutan|taksi|taxi|transportasi|kernet)\b/

/** The row of the table a registration's own words mean: without any, the two basic programmes. */
export function programmesOf(written: string | null): string {
  return written !== null && savings.test(foldText(written)) ? 'JKK+JKM+JHT' : 'JKK+JKM'
}

/** The sector whose tariff holds for an occupation as written, or `null` for the general one. */
export function sectorOf(occupation: string | null): string | null {
  return occupation !== null && transport.test(foldText(occupation)) ? 'transport' : null
}

/** Rupiah a month of a registered worker costs on a day; `null` if the table has no row for it. */
export function expectedContribution(
  tariffs: readonly Tariff[],
  worker: { readonly programme: string | null; readonly occupation: string | null; readonly on: PlainDate },
): number | null {
  const query = {
    programmes: programmesOf(worker.programme),
    sector: sectorOf(worker.occupation),
    on: worker.on,
  }
  return findTariff(tariffs, query)?.amount ?? null
}
