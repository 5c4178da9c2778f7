import type { ErrorComponentProps } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Page } from '../ui/page.tsx'
import { NotFound } from './not-found.tsx'
import { ScreenFailure } from './screen-failure.tsx'
import styles from './shell.module.css'

/** An unknown address: there is no frame around it. */
export function BareNotFound() {
  const { t } = useTranslation()
  return (
    <main className={styles.content}>
      <Page title={t('failure.notFoundTitle')} hideHeading>
        <NotFound />
      </Page>
    </main>
  )
}

/** The frame itself could not be shown, e.g. because the server is away. */
export function BareFailure(props: ErrorComponentProps) {
  const { t } = useTranslation()
  return (
    <main className={styles.content}>
      <Page title={t('failure.screenTitle')} hideHeading>
        <ScreenFailure {...props} />
      </Page>
    </main>
  )
}
