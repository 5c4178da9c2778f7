import { type MantineColorScheme, Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Me } from '../../contract/identity.ts'
import { useSignOut } from '../features/identity/use-sign-out.ts'
import { showLanguage } from '../texts/index.ts'
import { keepLanguage, type Language, languages } from '../texts/language.ts'
import { Icon } from '../ui/icon.tsx'
import { useSettings } from './navigation.tsx'
import styles from './user-menu.module.css'

const themes: readonly MantineColorScheme[] = ['light', 'dark', 'auto']

/** Who is signed in, and what they may choose for themselves. */
export function UserMenu({ me }: { me: Me }) {
  const { t, i18n } = useTranslation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const { signOut, isPending, hasFailed } = useSignOut()
  const navigate = useNavigate()
  const settings = useSettings(me)
  const choose = (language: Language) => {
    keepLanguage(language)
    void showLanguage(language)
  }
  const mark = (isChosen: boolean) =>
    isChosen ? <Icon name="check" size={16} /> : <span className={styles.gap} />
  return (
    <Menu position="bottom-end" width={230} shadow="md">
      <Menu.Target>
        <UnstyledButton
          className={styles.button}
          aria-label={`${initialsOf(me.name)}: ${t('frame.account', { name: me.name })}`}
        >
          <span aria-hidden="true">{initialsOf(me.name)}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={styles.who}>
          <strong>{me.name}</strong>
          <span>{t(`frame.role_${me.role}`)}</span>
        </div>
        <Menu.Divider />
        <Menu.Item leftSection={mark(false)} onClick={() => void navigate({ to: '/akun' })}>
          {t('identity.own.title')}
          {!me.twoFactor && <small className={styles.hint}>{t('identity.own.menuHint')}</small>}
        </Menu.Item>
        {settings.length > 0 && (
          <div className={styles.settings}>
            <Menu.Label>{t('accounts.settings')}</Menu.Label>
            {settings.map(({ to, label }) => (
              <Menu.Item key={to} leftSection={mark(false)} onClick={() => void navigate({ to, search: {} })}>
                {label}
              </Menu.Item>
            ))}
          </div>
        )}
        <Menu.Label>{t('frame.language')}</Menu.Label>
        {languages.map(language => (
          <Menu.Item
            key={language}
            lang={language}
            leftSection={mark(i18n.language === language)}
            onClick={() => choose(language)}
          >
            {t(`frame.language_${language}`)}
          </Menu.Item>
        ))}
        <Menu.Label>{t('frame.theme')}</Menu.Label>
        {themes.map(name => (
          <Menu.Item key={name} leftSection={mark(colorScheme === name)} onClick={() => setColorScheme(name)}>
            {t(`frame.theme_${name}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={mark(false)} closeMenuOnClick={false} disabled={isPending} onClick={signOut}>
          {t('frame.signOut')}
        </Menu.Item>
        {hasFailed && (
          <p role="alert" className={styles.failed}>
            {t('identity.session.notSignedOut')}
          </p>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(word => /^\p{L}/u.test(word))
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map(word => word?.charAt(0) ?? '')
    .join('')
    .toUpperCase()
}
