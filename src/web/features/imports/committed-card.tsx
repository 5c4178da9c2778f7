import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useRouteContext } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Import } from '../../../contract/imports.ts'
import { mayOpen } from '../../queries/access.ts'
import { nipLinksQuery } from '../../queries/nip-links.ts'
import { participationQuery } from '../../queries/participation.ts'
import { useFormat } from '../../texts/format.ts'
import { Icon } from '../../ui/icon.tsx'
import { CompletionNote } from './completion-note.tsx'
import styles from './import-card.module.css'
import { describeImport } from './import-words.ts'
import { CorrectedUpload, heldOf, SetAsideDownload } from './set-aside-tools.tsx'

/** Done: what the city's figures say now, what is still held back, and the way on. */
export function CommittedCard({ item, onDismiss }: { item: Import; onDismiss: () => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const isCoverage = item.kind === 'coverage'
  const { data } = useQuery({
    ...participationQuery({ asOf: undefined, employment: 'all' }),
    enabled: !isCoverage,
  })
  const held = heldOf(item)
  return (
    <article className={styles.card} data-tone="done" role="status" id={`impor-${item.id}`}>
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
      <CompletionNote item={item} />
      <ChangedNips item={item} />
      {held > 0 && <p>{t('imports.done.held', { n: format.count(held), count: held })}</p>}
      <div className={styles.actions}>
        <Link to={isCoverage ? '/ucj' : '/'} search={{}} className="button-link">
          {isCoverage ? t('imports.done.toCoverage') : t('imports.done.toOverview')}
          <Icon name="arrow" size={16} />
        </Link>
        <SetAsideDownload item={item} />
        {held > 0 && <CorrectedUpload item={item} />}
        <Button variant="subtle" onClick={onDismiss}>
          {t('imports.done.dismiss')}
        </Button>
      </div>
    </article>
  )
}

/** A roster may hold people under new numbers: it is said where it was loaded. */
function ChangedNips({ item }: { item: Import }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { me } = useRouteContext({ from: '/shell' })
  const isAsked = item.kind === 'roster' && mayOpen(me.role, 'nipLinks')
  const { data } = useQuery({ ...nipLinksQuery, enabled: isAsked })
  const count =
    data?.filter(({ importId, status }) => importId === item.id && status === 'proposed').length ?? 0
  if (count === 0) return null
  return (
    <p className={styles.callout}>
      {t('imports.done.changedNips', { n: format.count(count), count })}{' '}
      <Link to="/pengaturan/nip-berganti" search={{}} className="text-link">
        {t('imports.done.toChangedNips')}
      </Link>
    </p>
  )
}
