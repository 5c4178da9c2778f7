import { useQuery } from '@tanstack/react-query'
import { useRouteContext } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mayOpen } from '../../queries/access.ts'
import { erasuresQuery, settingsQuery } from '../../queries/privacy.ts'
import { ClosedSettings } from '../../ui/closed-settings.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { RowsPlaceholder } from '../../ui/skeletons.tsx'
import { ErasePerson } from './erase-person.tsx'
import { ErasuresTable } from './erasures-table.tsx'
import styles from './privacy.module.css'
import { RetentionForm } from './retention-form.tsx'

/** How long personal data is kept, and the erasure of one person's; for administrators. */
export function PrivacyScreen() {
  const { t } = useTranslation()
  const { me } = useRouteContext({ from: '/shell' })
  if (!mayOpen(me.role, 'privacy')) {
    return <ClosedSettings title={t('privacy.title')} text={t('privacy.closed')} />
  }
  return (
    <Page title={t('privacy.title')} lead={t('privacy.lead')}>
      <Section title={t('privacy.retention')}>
        <Retention />
      </Section>
      <Section title={t('privacy.erase')}>
        <ErasePerson />
      </Section>
      <Section title={t('privacy.erasures')}>
        <Erasures />
      </Section>
    </Page>
  )
}

function Retention() {
  const { t } = useTranslation()
  const settings = useQuery(settingsQuery)
  const [isSaved, setIsSaved] = useState(false)
  if (settings.data !== undefined) {
    return (
      <>
        <RetentionForm
          key={JSON.stringify(settings.data.retention)}
          settings={settings.data}
          onSaved={setIsSaved}
        />
        {/* Outside the form, which begins anew with what was saved. */}
        <p role="status" className={styles.saved}>
          {isSaved && t('privacy.saved')}
        </p>
      </>
    )
  }
  if (settings.isError) return <Failure error={settings.error} onRetry={() => void settings.refetch()} />
  return <RowsPlaceholder rows={8} />
}

function Erasures() {
  const { t } = useTranslation()
  const erasures = useQuery(erasuresQuery)
  if (erasures.data?.length === 0) return <p className="soft">{t('privacy.erasuresNone')}</p>
  if (erasures.data !== undefined) return <ErasuresTable erasures={erasures.data} />
  if (erasures.isError) return <Failure error={erasures.error} onRetry={() => void erasures.refetch()} />
  return <RowsPlaceholder rows={3} />
}
