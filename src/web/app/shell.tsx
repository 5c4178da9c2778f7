import { Outlet, useRouteContext } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { showLanguage } from '../texts/index.ts'
import { adoptLanguage, currentLanguage, hasChosenLanguage } from '../texts/language.ts'
import { BottomBar, SideBar } from './navigation.tsx'
import styles from './shell.module.css'
import { ViewBar } from './view-bar.tsx'

/** The frame of every screen behind sign-in. */
export function Shell() {
  const { t } = useTranslation()
  const { me } = useRouteContext({ from: '/shell' })
  useEffect(() => {
    // The account's language counts until the person chooses one on this device.
    if (hasChosenLanguage() || me.locale === currentLanguage()) return
    adoptLanguage(me.locale)
    void showLanguage(me.locale)
  }, [me.locale])
  return (
    <div className={styles.shell}>
      <a href="#content" className={styles.skip}>
        {t('frame.skip')}
      </a>
      <SideBar me={me} />
      <div className={styles.main}>
        <ViewBar me={me} />
        <main id="content" tabIndex={-1} className={styles.content}>
          <Outlet />
        </main>
      </div>
      <BottomBar me={me} />
    </div>
  )
}
