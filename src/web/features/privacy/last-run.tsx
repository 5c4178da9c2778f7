import { useTranslation } from 'react-i18next'
import type { Settings } from '../../../contract/settings.ts'
import { useFormat } from '../../texts/format.ts'
import styles from './privacy.module.css'

const kinds = ['Originals', 'Drafts', 'Findings', 'Disclosures'] as const

/** When what is overdue was last deleted, and how much. */
export function LastRun({ lastRun }: { lastRun: Settings['lastRun'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (lastRun === null) return <p className={styles.lead}>{t('privacy.neverRun')}</p>
  const { deleted } = lastRun
  const counts = {
    Originals: deleted.originals,
    Drafts: deleted.drafts,
    Findings: deleted.findings,
    Disclosures: deleted.disclosures,
  }
  const words = kinds
    .filter(kind => counts[kind] > 0)
    .map(kind => t(`privacy.deleted${kind}`, { count: counts[kind], n: format.count(counts[kind]) }))
  return (
    <p className={styles.lead}>
      {t('privacy.lastRun', {
        when: format.instant(lastRun.at),
        what: words.length === 0 ? t('privacy.lastRunNothing') : format.list(words),
      })}
    </p>
  )
}
