import { Modal } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { meQuery } from '../../queries/identity.ts'
import { SignInForm } from './sign-in-form.tsx'

/** The session ended while a screen was open: sign in over it, so that nothing typed is lost. */
export function SessionDialog({ opened, onSignedIn }: { opened: boolean; onSignedIn: () => void }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  return (
    <Modal
      opened={opened}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t('identity.signInTitle')}
      centered
    >
      <p className="soft">{t('identity.sessionEnded')}</p>
      <SignInForm
        onSignedIn={me => {
          const before = client.getQueryData(meQuery.queryKey)
          client.setQueryData(meQuery.queryKey, me)
          onSignedIn()
          // Another person must not see what the one before had open.
          if (before !== undefined && before.username !== me.username) window.location.assign('/')
          else void client.invalidateQueries({ predicate: query => query.queryKey[0] !== 'me' })
        }}
      />
    </Modal>
  )
}
