import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NipLinkView } from '../../../contract/nip-links.ts'
import type { NipLinkDecision } from '../../../domain/nip-link.ts'
import { useFormat } from '../../texts/format.ts'
import { messageOf } from '../../ui/failure.tsx'
import { Pager } from '../../ui/pager.tsx'
import { LinkCells, LinkHeads } from './link-cells.tsx'
import styles from './nip-links.module.css'
import { mostAtOnce, useDecision } from './use-decision.ts'

const pageSize = 50

/** Links that wait: many are chosen and decided together. */
export function ProposedLinks({ links }: { links: readonly NipLinkView[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [page, setPage] = useState(1)
  const decision = useDecision()
  const selected = links.filter(({ id }) => chosen.has(id)).slice(0, mostAtOnce)
  const shown = links.slice((page - 1) * pageSize, page * pageSize)
  const isAll = links.length > 0 && selected.length === Math.min(links.length, mostAtOnce)
  const toggle = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  const decide = (decided: NipLinkDecision) =>
    decision.mutate(
      { ids: selected.map(({ id }) => id), decision: decided },
      {
        onSuccess: () => {
          setChosen(new Set())
          setPage(1)
        },
      },
    )
  const count = decision.variables?.ids.length ?? 0
  return (
    <>
      <p role="status" className={styles.status}>
        {decision.isSuccess && t('links.done', { n: format.count(count), count })}
      </p>
      {links.length > 0 && (
        <>
          <table className={styles.table} aria-label={t('links.title')}>
            <thead>
              <tr>
                <th scope="col" data-choice>
                  <input
                    type="checkbox"
                    aria-label={t('links.selectAll')}
                    checked={isAll}
                    onChange={() => setChosen(new Set(isAll ? [] : links.map(({ id }) => id)))}
                  />
                  <span data-unit aria-hidden="true">
                    {t('links.selectAll')}
                  </span>
                </th>
                <LinkHeads />
              </tr>
            </thead>
            <tbody>
              {shown.map(link => (
                <tr key={link.id} data-chosen={chosen.has(link.id) || undefined}>
                  <td data-choice>
                    <input
                      type="checkbox"
                      aria-label={t('links.select', { name: link.name })}
                      checked={chosen.has(link.id)}
                      onChange={() => toggle(link.id)}
                    />
                  </td>
                  <LinkCells link={link} />
                </tr>
              ))}
            </tbody>
          </table>
          <Pager page={page} pageSize={pageSize} total={links.length} onPage={setPage} />
        </>
      )}
      {decision.isError && (
        <p role="alert" className={styles.problem}>
          {messageOf(decision.error, t)}
        </p>
      )}
      {links.length > 0 && (
        <div className={styles.steps}>
          <Button
            disabled={selected.length === 0}
            loading={decision.isPending}
            onClick={() => decide('confirmed')}
          >
            {t('links.confirm')}
          </Button>
          <Button
            variant="default"
            disabled={selected.length === 0 || decision.isPending}
            onClick={() => decide('rejected')}
          >
            {t('links.reject')}
          </Button>
          <span className="soft" role="status">
            {t('links.selected', { n: format.count(selected.length) })}
          </span>
        </div>
      )}
    </>
  )
}
