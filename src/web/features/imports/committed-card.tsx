import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Import } from '../../../contract/imports.ts'
import { participationQuery } from '../../queries/participation.ts'
import { useFormat } from '../../texts/format.ts'
import { Icon } from '../../ui/icon.tsx'
import styles from './import-card.module.css'
import { describeImport } from './import-words.ts'

/** Done: what the city's figures say now, and the way there. */
export function CommittedCard({ item, onDismiss }: { item: Import; onDismiss: () => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const isCoverage = item.kind === 'coverage'
  const { data } = useQuery({
    ...participationQuery({ asOf: undefined, employment: 'all' }),
    enabled: !isCoverage,
  })
  return (
    <article className={styles.card} data-tone="done" role="status">
      <h2>
        <Icon name="check" size={20} /> {t('imports.done.title', { what: describeImport(item, t, format) })}
      </h2>
      {data !== undefined && !isCoverage && (
        <p>
          {t('imports.done.now', {
            active: format.count(data.city.active),
            headcount: format.count(data.city.headcount),
          })}
        </p>
      )}
      <div className={styles.actions}>
        <Link to={isCoverage ? '/ucj' : '/'} search={{}} className="button-link">
          {isCoverage ? t('imports.done.toCoverage') : t('imports.done.toOverview')}
          <Icon name="arrow" size={16} />
        </Link>
        <Button variant="subtle" onClick={onDismiss}>
          {t('imports.done.dismiss')}
        </Button>
      </div>
    </article>
  )
}
