import { Button, Drawer } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRouteContext } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Me, User } from '../../../contract/identity.ts'
import { mayOpen } from '../../queries/access.ts'
import { accountsQuery } from '../../queries/accounts.ts'
import { ClosedSettings } from '../../ui/closed-settings.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Page } from '../../ui/page.tsx'
import { PagePlaceholder } from '../../ui/skeletons.tsx'
import { AccountPanel } from './account-panel.tsx'
import { AccountsList } from './accounts-list.tsx'
import { NewAccount } from './new-account.tsx'

/** Who can sign in, and how far; for administrators. */
export function AccountsScreen() {
  const { t } = useTranslation()
  const { me } = useRouteContext({ from: '/shell' })
  if (mayOpen(me.role, 'accounts')) return <Accounts me={me} />
  return <ClosedSettings title={t('accounts.title')} text={t('accounts.closed')} />
}

/** Whose panel is open; `new`: the one that makes an account. */
type Open = { readonly is: 'new' } | { readonly is: 'account'; readonly user: User } | null

function Accounts({ me }: { me: Me }) {
  const { t } = useTranslation()
  const accounts = useQuery(accountsQuery)
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  return (
    <Page
      title={t('accounts.title')}
      lead={t('accounts.lead')}
      actions={<Button onClick={() => setOpen({ is: 'new' })}>{t('accounts.add')}</Button>}
    >
      {accounts.data !== undefined ? (
        <AccountsList
          users={accounts.data}
          own={me.username}
          onOpen={user => setOpen({ is: 'account', user })}
        />
      ) : accounts.isError ? (
        <Failure error={accounts.error} onRetry={() => void accounts.refetch()} />
      ) : (
        <PagePlaceholder />
      )}
      <Drawer
        opened={open !== null}
        onClose={close}
        position="right"
        size="md"
        padding="lg"
        title={open?.is === 'account' ? open.user.name : t('accounts.add')}
        closeButtonProps={{ 'aria-label': t('accounts.close') }}
        // A press beside it must not throw away what was typed, nor a password that is shown once.
        closeOnClickOutside={false}
      >
        {open?.is === 'new' && <NewAccount onDone={close} />}
        {open?.is === 'account' && (
          <AccountPanel
            key={open.user.username}
            user={open.user}
            isOwn={open.user.username === me.username}
          />
        )}
      </Drawer>
    </Page>
  )
}
