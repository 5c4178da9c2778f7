import type { Agency } from './agency.ts'
import type { PublishedFigure } from './published-figure.ts'
import { centralAgencies } from './semarang/central-agencies.ts'
import { dinas } from './semarang/dinas.ts'
import { kecamatan } from './semarang/kecamatan.ts'
import { publishedFigures } from './semarang/published-figures.ts'
import { targets } from './semarang/targets.ts'
import { tariffs } from './semarang/tariffs.ts'
import type { Target } from './target.ts'
import type { Tariff } from './tariff.ts'

/** What a fresh database of a city holds: everything but people. */
export interface CityProfile {
  readonly agencies: readonly Agency[]
  readonly targets: readonly Target[]
  readonly tariffs: readonly Tariff[]
  readonly publishedFigures: readonly PublishedFigure[]
}

/**
 * Kota Semarang, November 2025: 52 agencies, targets, contributions and what the
 * press printed. Only defaults; an administrator can change them, and no rule reads them.
 */
export const semarangProfile: CityProfile = {
  agencies: [...centralAgencies, ...dinas, ...kecamatan],
  targets,
  tariffs,
  publishedFigures,
}
