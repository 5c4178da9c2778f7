import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRouteContext } from '@tanstack/react-router'
import { type RefObject, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Me, User } from '../../../contract/identity.ts'
import { mayOpen } from '../../queries/access.ts'
import { accountsQuery } from '../../queries/accounts.ts'
import { useFormat } from '../../texts/format.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Columns, Page, Section } from '../../ui/page.tsx'
import { PagePlaceholder } from '../../ui/skeletons.tsx'
import { AccountForm } from './account-form.tsx'
import styles from './accounts.module.css'
import { AccountsTable } from './accounts-table.tsx'
import { MadeNote } from './made-note.tsx'

/** Who can sign in, and making more of them; for administrators. */
export function AccountsScreen() {
  const { t } = useTranslation()
  const { me } = useRouteContext({ from: '/shell' })
  if (mayOpen(me.role, 'accounts')) return <Accounts me={me} />
  return (
    <Page title={t('accounts.title')}>
      <EmptyState title={t('accounts.closedTitle')} text={t('accounts.closed')} />
    </Page>
  )
}

function Accounts({ me }: { me: Me }) {
  const { t } = useTranslation()
  const nameRef = useRef<HTMLInputElement>(null)
  return (
    <Page
      title={t('accounts.title')}
      lead={t('accounts.lead')}
      actions={
        // On a phone the form stands below the list.
        <Button variant="default" className={styles.toForm} onClick={() => nameRef.current?.focus()}>
          {t('accounts.add')}
        </Button>
      }
    >
      <Columns wide>
        <List own={me.username} />
        <Section title={t('accounts.add')}>
          <NewAccount nameRef={nameRef} />
        </Section>
      </Columns>
    </Page>
  )
}

function List({ own }: { own: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const accounts = useQuery(accountsQuery)
  const aside = accounts.data && t('accounts.total', { n: format.count(accounts.data.length) })
  return (
    <Section title={t('accounts.list')} aside={aside}>
      {accounts.data !== undefined ? (
        <AccountsTable users={accounts.data} own={own} />
      ) : accounts.isError ? (
        <Failure error={accounts.error} onRetry={() => void accounts.refetch()} />
      ) : (
        <PagePlaceholder />
      )}
    </Section>
  )
}

function NewAccount({ nameRef }: { nameRef: RefObject<HTMLInputElement | null> }) {
  const [made, setMade] = useState<{ user: User; password: string | null } | null>(null)
  return (
    <>
      {made !== null && (
        <MadeNote
          key={made.user.username}
          {...made}
          onDone={() => {
            setMade(null)
            nameRef.current?.focus()
          }}
        />
      )}
      <AccountForm nameRef={nameRef} onMade={(user, password) => setMade({ user, password })} />
    </>
  )
}
