import { useTranslation } from 'react-i18next'
import type { Coverage } from '../../../contract/coverage.ts'
import { rateOf } from '../../../domain/rate.ts'
import { useFormat } from '../../texts/format.ts'

/** The target a screen shows where there is room for one. */
export function mainTarget(coverage: Coverage): Coverage['targets'][number] | undefined {
  return coverage.targets.find(target => target.isPrimary) ?? coverage.targets[0]
}

/** "Kurang 151.348 pekerja untuk 71,59 %. Dengan laju … tercapai pada Juli 2027, bukan Desember 2025." */
export function useCoverageSentence(coverage: Coverage): string {
  const { t } = useTranslation()
  const format = useFormat()
  const target = mainTarget(coverage)
  const rate = format.rate(rateOf(coverage.protected, coverage.potential))
  if (target === undefined) return t('coverage.noTarget', { rate, month: format.month(coverage.asOf) })
  const aim = format.basisPoints(target.basisPoints)
  if (target.reached) return t('coverage.reachedNow', { target: aim, rate })
  const gap = t('coverage.gap', { gap: format.count(target.gap), target: aim })
  const pace = coverage.actualPace
  if (pace === null) return `${gap} ${t('coverage.paceUnknown')}`
  const values = {
    months: format.monthRange(pace.from, pace.to),
    pace: format.count(Math.round(pace.perMonth)),
  }
  if (target.reachedAt === null) return `${gap} ${t('coverage.paceNever', values)}`
  const month = format.month(target.reachedAt)
  return target.reachedAt > target.date
    ? `${gap} ${t('coverage.paceInstead', { ...values, month, date: format.month(target.date) })}`
    : `${gap} ${t('coverage.pace', { ...values, month })}`
}
