import { useTranslation } from 'react-i18next'
import type { AuditEntryView } from '../../../contract/audit.ts'
import styles from './audit.module.css'

/** Who did it: name and role; the server itself, or somebody who had not signed in. */
export function ActorCell({ actor }: { actor: AuditEntryView['actor'] }) {
  const { t } = useTranslation()
  if (actor?.role === 'system') return <>{t('audit.system')}</>
  if (actor === null) return <>{t('audit.nobody')}</>
  return (
    <div className={styles.actor}>
      {actor.name ?? actor.username ?? t('audit.goneAccount')}
      {actor.role !== null && <small>{t(`frame.role_${actor.role}`)}</small>}
    </div>
  )
}
