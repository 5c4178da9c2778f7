import type { TFunction } from 'i18next'
import type { AgencyTally } from '../../../contract/participation.ts'
import type { Format } from '../../texts/format.ts'

/** The agencies by how they stand; who has nobody to ask is told apart by the reason. */
export interface AgencyCounts {
  readonly zero: number
  readonly started: number
  readonly complete: number
  /** Nobody on the roster. */
  readonly empty: number
  /** People on the roster, all of them exempt. */
  readonly exempt: number
}

/** What the sentences are made with. */
export interface Words {
  /** Whom the employment filter leaves: "ASN", "PPPK". */
  readonly who: string
  readonly t: TFunction
  readonly format: Format
}

/** Counts agencies for {@link stateSentence}. */
export function countAgencies(agencies: readonly AgencyTally[]): AgencyCounts {
  const of = (state: AgencyTally['state']) => agencies.filter(item => item.state === state)
  const aside = of('notApplicable')
  const empty = aside.filter(({ tally }) => tally.headcount === 0).length
  return {
    zero: of('zero').length,
    started: of('started').length,
    complete: of('complete').length,
    empty,
    exempt: aside.length - empty,
  }
}

/** "22 OPD belum memiliki satu pun pendaftaran, 30 berjalan, belum ada yang tuntas" */
export function stateSentence(counts: AgencyCounts, words: Words): string {
  const { t, format } = words
  const { zero, started, complete } = counts
  const registered = started + complete
  const parts = [
    zero > 0 && t('overview.stateZero', { n: format.count(zero) }),
    zero === 0 && registered > 0 && registeredPart(counts, words),
    started > 0 && t('overview.stateStarted', { n: format.count(started) }),
    complete > 0 && t('overview.stateComplete', { n: format.count(complete) }),
    complete === 0 && started > 0 && t('overview.stateCompleteNone'),
  ].filter(part => part !== false)
  const aside = asideSentence(counts, words)
  return [parts.join(', '), aside].filter(part => part !== '').join('; ')
}

/** "Every agency" only when no agency stands aside. */
function registeredPart({ started, complete, empty, exempt }: AgencyCounts, { t, format }: Words): string {
  return empty + exempt === 0
    ? t('overview.stateZeroNone')
    : t('overview.stateRegistered', { n: format.count(started + complete) })
}

/** "50 OPD tanpa ASN di daftar pegawai"; empty when every agency has somebody to ask. */
export function asideSentence({ empty, exempt }: AgencyCounts, { t, format, who }: Words): string {
  return [
    empty > 0 && t('overview.stateEmpty', { n: format.count(empty), who }),
    exempt > 0 && t('overview.stateExempt', { n: format.count(exempt), who }),
  ]
    .filter(part => part !== false)
    .join(', ')
}

/** What stands instead of a list when no agency is without a registration. */
export function noZeroSentence(counts: AgencyCounts, { t, format }: Words): string {
  const registered = counts.started + counts.complete
  if (registered === 0) return t('overview.zeroNobody')
  return counts.empty + counts.exempt === 0
    ? t('overview.zeroNone')
    : t('overview.zeroNoneOf', { n: format.count(registered) })
}
