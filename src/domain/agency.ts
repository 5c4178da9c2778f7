import type { PlainDate } from './plain-date.ts'

export const agencyKinds = [
  'secretariat',
  'inspectorate',
  'badan',
  'dinas',
  'satpol-pp',
  'hospital',
  'kecamatan',
] as const
export type AgencyKind = (typeof agencyKinds)[number]

/** An agency of the city (OPD). Units below it (schools, puskesmas, kelurahan, bagian) roll up to it. */
export interface Agency {
  /** Slug of the short name: `disbudpar`, `kec-tugu`. */
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly kind: AgencyKind
  readonly aliases: readonly string[]
  readonly validFrom: PlainDate | null
  readonly validUntil: PlainDate | null
}

/** Agencies with fewer ASN are never ranked by bare percentage. */
export const smallAgencyHeadcount = 30

const plainWords = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/

/** Text for comparison only: lower case, no punctuation, accents or double blanks. */
export function foldText(text: string): string {
  // Most names of a long list are plain words.
  if (plainWords.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
