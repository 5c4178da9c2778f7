import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { change } from '../../../contract/asn.ts'
import type { PlainDate } from '../../../domain/plain-date.ts'
import type { View } from '../../app/view.ts'
import { changesQuery } from '../../queries/asn.ts'
import { useFormat } from '../../texts/format.ts'
import { Failure } from '../../ui/failure.tsx'
import { Section } from '../../ui/page.tsx'
import { RowsPlaceholder } from '../../ui/skeletons.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import styles from './agency.module.css'

const shown = 8

/** What changed since the compared cut-off, by name. */
export function AgencyChanges({ agencyId, view }: { agencyId: string; view: View }) {
  if (view.compare === null || view.shownAsOf === null) return null
  return <Changes agencyId={agencyId} from={view.compare} to={view.shownAsOf} />
}

function Changes({ agencyId, from, to }: { agencyId: string; from: PlainDate; to: PlainDate }) {
  const { t } = useTranslation()
  const format = useFormat()
  const changes = useQuery(changesQuery({ from, to, agencyId }))
  const since = format.date(from)
  if (changes.data === undefined) {
    return (
      <Section title={t('agencies.changesTitle', { n: '…', date: since })}>
        {changes.isError ? (
          <Failure error={changes.error} onRetry={() => void changes.refetch()} />
        ) : (
          <RowsPlaceholder rows={5} />
        )}
      </Section>
    )
  }
  const { items, total } = changes.data
  return (
    <Section
      title={
        total === 0
          ? t('agencies.changesNone', { date: since })
          : t('agencies.changesTitle', { n: format.count(total), date: since })
      }
    >
      <ul className={styles.changes}>
        {items.slice(0, shown).map(item => (
          <Change key={item.nip} item={item} />
        ))}
      </ul>
      {total > shown && (
        <p className="soft">{t('agencies.changesMore', { n: format.count(total - shown) })}</p>
      )}
    </Section>
  )
}

function Change({ item }: { item: z.infer<typeof change> }) {
  const { t } = useTranslation()
  return (
    <li>
      <strong>{item.name}</strong>
      <span className={styles.move}>
        {item.from === null ? (
          <span className="soft">{t('agencies.newcomer')}</span>
        ) : (
          <StateBadge state={item.from} />
        )}
        <span aria-hidden="true">→</span>
        {item.to === null ? (
          <span className="soft">{t('agencies.leaver')}</span>
        ) : (
          <StateBadge state={item.to} />
        )}
      </span>
    </li>
  )
}
