import type { AgencyKind } from '../../domain/agency.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { PublishedFigure } from '../../domain/published-figure.ts'
import type { Tariff } from '../../domain/tariff.ts'
import type { Flag } from './flag.ts'

/** What the city is compared with and divided into; seeded once, then kept by administrators. */
export interface ProfileTables {
  agencies: {
    id: string
    name: string
    short_name: string
    kind: AgencyKind
    valid_from: PlainDate | null
    valid_until: PlainDate | null
    position: number
  }
  agency_aliases: {
    folded: string
    text: string
    agency_id: string
    /** Set, as the three below, where a file's answer taught the name. */
    answer_id: string | null
    taught_by: string | null
    taught_at: string | null
    import_id: string | null
  }
  targets: {
    id: string
    name: string
    date: PlainDate
    basis_points: number
    basis: string
    source: string
    is_primary: Flag
  }
  tariffs: {
    id: string
    programmes: string
    sector: string | null
    valid_from: PlainDate
    valid_until: PlainDate | null
    amount: Tariff['amount']
    source: string
  }
  published_figures: {
    id: string
    indicator: PublishedFigure['indicator']
    printed: string
    amount: number
    unit: PublishedFigure['value']['unit']
    step: number
    cut_off: PlainDate
    source: string
    note: string | null
  }
}
