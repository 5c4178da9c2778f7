import { useRouteContext } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { AsnDetail } from '../../../contract/asn.ts'
import type { SponsorState } from '../../../domain/sponsor-state.ts'
import { mayOpen } from '../../queries/access.ts'
import { useFormat } from '../../texts/format.ts'
import { Swatch } from '../../ui/state-badge.tsx'
import styles from './person-panel.module.css'
import { RevealNik } from './reveal-nik.tsx'

type Worker = AsnDetail['workers'][number]

/** The colour a worker's state shares with the state it gives the sponsor. */
const colourOf: Record<Worker['state'], SponsorState> = {
  active: 'active',
  arrears: 'lapsed',
  ended: 'lapsed',
  rejected: 'lapsed',
  awaiting: 'awaiting',
  ineligible: 'exempt',
}

/** The workers somebody registered; the NIK arrives masked, and whole only for a reason. */
export function PersonWorkers({ workers }: { workers: readonly Worker[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { me } = useRouteContext({ from: '/shell' })
  const mayReveal = mayOpen(me.role, 'wholeNik')
  return (
    <section>
      <h3>{t('pending.person.workers')}</h3>
      {workers.length === 0 && <p className="soft">{t('pending.person.workersNone')}</p>}
      <ul className={styles.workers}>
        {workers.map(worker => (
          <li key={worker.id}>
            <strong>{worker.name ?? t('pending.person.unnamed')}</strong>
            {worker.occupation !== null && <span className="soft"> · {worker.occupation}</span>}
            <span className={styles.line}>
              <Swatch state={colourOf[worker.state]} /> {t(`states.worker_${worker.state}`)}
              {worker.paidThrough !== null && (
                <span className="soft">
                  , {t('pending.person.paidThrough', { month: format.month(worker.paidThrough) })}
                </span>
              )}
            </span>
            <span className={styles.quiet}>
              {worker.registeredOn !== null &&
                t('pending.person.registered', { date: format.shortDate(worker.registeredOn) })}
            </span>
            <span className={styles.quiet}>
              {mayReveal ? (
                <RevealNik
                  workerId={worker.id}
                  name={worker.name ?? t('pending.person.unnamed')}
                  masked={worker.nik}
                />
              ) : (
                t('pending.person.nik', { nik: worker.nik })
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
