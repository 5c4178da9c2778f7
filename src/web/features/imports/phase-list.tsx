import { useTranslation } from 'react-i18next'
import { Icon } from '../../ui/icon.tsx'
import styles from './phase-list.module.css'

const phases = ['sending', 'reading', 'storing'] as const
export type Phase = (typeof phases)[number]

/** The three steps a file takes, and which one it is at. */
export function PhaseList({ current }: { current: Phase }) {
  const { t } = useTranslation()
  const at = phases.indexOf(current)
  return (
    <ol className={styles.phases}>
      {phases.map((phase, index) => (
        <li key={phase} aria-current={index === at ? 'step' : undefined} data-done={index < at || undefined}>
          <span aria-hidden="true">{index < at ? <Icon name="check" size={13} /> : index + 1}</span>
          {t(`imports.phase.${phase}`)}
          {index < at && <span className="visually-hidden"> ({t('imports.phase.done')})</span>}
        </li>
      ))}
    </ol>
  )
}
