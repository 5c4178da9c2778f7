import { useTranslation } from 'react-i18next'
import type { Coverage } from '../../../contract/coverage.ts'
import { noValue, useFormat } from '../../texts/format.ts'
import { Section } from '../../ui/page.tsx'
import styles from './coverage.module.css'

/** Every target with its gap in people and the pace it needs, beside the pace there is. */
export function TargetsTable({ coverage }: { coverage: Coverage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const pace = coverage.actualPace
  return (
    <Section
      title={t('coverage.targetsTitle')}
      aside={pace !== null && `${t('coverage.actual')}: ${format.signedCount(Math.round(pace.perMonth))}`}
    >
      <table className={styles.targets}>
        <thead>
          <tr>
            <th scope="col">{t('coverage.target')}</th>
            <th scope="col">{t('coverage.targetDate')}</th>
            <th scope="col">{t('coverage.targetGap')}</th>
            <th scope="col">{t('coverage.required')}</th>
            <th scope="col">{t('coverage.reachedAt')}</th>
          </tr>
        </thead>
        <tbody>
          {coverage.targets.map(target => (
            <tr key={target.id} data-primary={target.isPrimary || undefined}>
              <th scope="row" title={`${target.basis}. ${target.source}`}>
                {target.name} <span className="number">{format.basisPoints(target.basisPoints)}</span>
              </th>
              <td data-label={t('coverage.targetDate')}>{format.month(target.date)}</td>
              <td data-label={t('coverage.targetGap')}>
                {target.reached ? t('coverage.reached') : format.count(target.gap)}
              </td>
              <td data-label={t('coverage.required')}>{requiredText(target)}</td>
              <td data-label={t('coverage.reachedAt')}>
                {target.reached
                  ? noValue
                  : target.reachedAt === null
                    ? t('coverage.never')
                    : format.month(target.reachedAt)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )

  function requiredText(target: Coverage['targets'][number]): string {
    if (target.reached) return noValue
    return target.requiredPace === null ? t('coverage.overdue') : format.count(target.requiredPace)
  }
}
