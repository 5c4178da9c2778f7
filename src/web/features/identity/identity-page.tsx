import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { showLanguage } from '../../texts/index.ts'
import { keepLanguage, languages } from '../../texts/language.ts'
import { Icon } from '../../ui/icon.tsx'
import { Segments } from '../../ui/segments.tsx'
import styles from './identity-page.module.css'

interface IdentityPageProps {
  readonly title: string
  /** `null` where the form has its own. */
  readonly lead: string | null
  readonly children: ReactNode
  /** A way out, beneath the form. */
  readonly after?: ReactNode
}

/** The page around sign-in, set-up and what is due: the product's promise beside the form. */
export function IdentityPage(props: IdentityPageProps) {
  const { t, i18n } = useTranslation()
  useEffect(() => {
    document.title = `${props.title} · ${t('frame.product')}`
  }, [props.title, t])
  return (
    <div className={styles.page}>
      <main className={styles.panel}>
        <p className={styles.brand}>
          <Icon name="mark" size={28} />
          <span>
            <strong>{t('frame.product')}</strong>
            <small>{t('frame.place')}</small>
          </span>
        </p>
        <div>
          <h1>{props.title}</h1>
          {props.lead === null ? (
            <div className={styles.intro} />
          ) : (
            <p className={styles.intro}>{props.lead}</p>
          )}
          {props.children}
          {props.after !== undefined && <div className={styles.after}>{props.after}</div>}
        </div>
        <Segments
          label={t('frame.language')}
          value={i18n.language === 'en' ? 'en' : 'id'}
          options={languages.map(value => ({ value, label: t(`frame.language_${value}`) }))}
          onChange={language => {
            keepLanguage(language)
            void showLanguage(language)
          }}
        />
      </main>
      <aside className={styles.promise}>
        <p className={styles.pitch}>{t('identity.pitch')}</p>
        <p>{t('identity.pitchBody')}</p>
        <Cells />
      </aside>
    </div>
  )
}

/** The product's picture: one cell an agency, filled as far as it has come. */
function Cells() {
  const fills = [100, 72, 60, 48, 41, 36, 30, 26, 22, 19, 16, 13, 11, 9, 7, 5, 4, 3, 2, 1]
  return (
    <svg viewBox="0 0 398 100" aria-hidden="true" className={styles.cells}>
      {fills.map((fill, index) => (
        <g key={fill}>
          <rect x={index * 20} y={0} width={17} height={100} rx={3} fill="currentColor" opacity={0.16} />
          <rect
            x={index * 20}
            y={100 - fill}
            width={17}
            height={fill}
            rx={3}
            fill="currentColor"
            opacity={0.85}
          />
        </g>
      ))}
    </svg>
  )
}
