import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NipLinkView } from '../../../contract/nip-links.ts'
import { useFormat } from '../../texts/format.ts'
import { messageOf } from '../../ui/failure.tsx'
import { Pager } from '../../ui/pager.tsx'
import { LinkCells, LinkHeads } from './link-cells.tsx'
import styles from './nip-links.module.css'
import { useDecision } from './use-decision.ts'

const pageSize = 25

/** What was decided, by whom, and the way to decide otherwise. */
export function DecidedLinks({ links }: { links: readonly NipLinkView[] }) {
  const { t } = useTranslation()
  const [page, setPage] = useState(1)
  const decision = useDecision()
  const newest = links.toSorted((a, b) => (b.decidedAt ?? '').localeCompare(a.decidedAt ?? ''))
  return (
    <>
      {decision.isError && (
        <p role="alert" className={styles.problem}>
          {messageOf(decision.error, t)}
        </p>
      )}
      <table className={styles.table} aria-label={t('links.decided')}>
        <thead>
          <tr>
            <LinkHeads />
            <th scope="col">{t('links.decision')}</th>
          </tr>
        </thead>
        <tbody>
          {newest.slice((page - 1) * pageSize, page * pageSize).map(link => (
            <tr key={link.id}>
              <LinkCells link={link} />
              <Decision
                link={link}
                isBusy={decision.isPending}
                onChange={to => decision.mutate({ ids: [link.id], decision: to })}
              />
            </tr>
          ))}
        </tbody>
      </table>
      <Pager page={page} pageSize={pageSize} total={links.length} onPage={setPage} />
    </>
  )
}

interface DecisionProps {
  readonly link: NipLinkView
  readonly isBusy: boolean
  readonly onChange: (to: 'confirmed' | 'rejected') => void
}

function Decision({ link, isBusy, onChange }: DecisionProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const other = link.status === 'confirmed' ? 'rejected' : 'confirmed'
  const values = { name: link.name, decision: t(`links.status.${other}`) }
  return (
    <td data-decision>
      {t(`links.status.${link.status}`)}{' '}
      <button
        type="button"
        className="text-button"
        aria-label={t('links.changeOf', values)}
        disabled={isBusy}
        onClick={() => onChange(other)}
      >
        {t('links.change')}
      </button>
      {link.decidedAt !== null && (
        <small>{t('links.by', { user: link.decidedBy ?? '', when: format.instant(link.decidedAt) })}</small>
      )}
    </td>
  )
}
