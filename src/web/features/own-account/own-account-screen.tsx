import { useQuery } from '@tanstack/react-query'
import { useRouteContext } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Me } from '../../../contract/identity.ts'
import { agenciesQuery } from '../../queries/agencies.ts'
import { meQuery } from '../../queries/identity.ts'
import { showLanguage } from '../../texts/index.ts'
import { keepLanguage, languages } from '../../texts/language.ts'
import { Page } from '../../ui/page.tsx'
import { Segments } from '../../ui/segments.tsx'
import styles from './own-account.module.css'
import { Part } from './part.tsx'
import { PasswordPart } from './password-part.tsx'
import { TwoFactorPart } from './two-factor-part.tsx'

/** The own account: who one is here, and how one signs in. */
export function OwnAccountScreen() {
  const { t } = useTranslation()
  const { me: atEntry } = useRouteContext({ from: '/shell' })
  // Steps taken here change it; the frame hears of it at the next screen.
  const { data: me = atEntry } = useQuery(meQuery)
  return (
    <Page title={t('identity.own.title')} lead={t('identity.own.lead')}>
      <div className={styles.parts}>
        <Who me={me} />
        <PasswordPart me={me} />
        <TwoFactorPart me={me} />
        <LanguagePart />
      </div>
    </Page>
  )
}

function Who({ me }: { me: Me }) {
  const { t } = useTranslation()
  const { data: agencies } = useQuery({ ...agenciesQuery, enabled: me.agencyId !== null })
  const agency = agencies?.find(({ id }) => id === me.agencyId)
  return (
    <Part title={t('identity.own.who')} hint={t('identity.own.whoHint')}>
      <dl className={styles.facts}>
        <dt>{t('identity.name')}</dt>
        <dd>{me.name}</dd>
        <dt>{t('identity.username')}</dt>
        <dd>{me.username}</dd>
        <dt>{t('accounts.role')}</dt>
        <dd>
          {t(`frame.role_${me.role}`)}
          <small>{t(`accounts.reach_${me.role}`)}</small>
        </dd>
        {me.agencyId !== null && (
          <>
            <dt>{t('accounts.agency')}</dt>
            <dd>{agency?.name ?? me.agencyId}</dd>
          </>
        )}
      </dl>
    </Part>
  )
}

function LanguagePart() {
  const { t, i18n } = useTranslation()
  return (
    <Part title={t('identity.own.language')} hint={t('identity.own.languageHint')}>
      <Segments
        label={t('identity.own.language')}
        value={i18n.language === 'en' ? 'en' : 'id'}
        options={languages.map(value => ({ value, label: t(`frame.language_${value}`) }))}
        onChange={language => {
          keepLanguage(language)
          void showLanguage(language)
        }}
      />
    </Part>
  )
}
