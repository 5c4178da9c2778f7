import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Me } from '../../../contract/identity.ts'
import { downloadOriginal, type Import } from '../../../contract/imports.ts'
import { agenciesQuery } from '../../queries/agencies.ts'
import { fileAddress } from '../../queries/api-client.ts'
import { useFormat } from '../../texts/format.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Section } from '../../ui/page.tsx'
import { findReplaced } from './find-replaced.ts'
import styles from './import-history.module.css'
import { loadableKinds, mayWorkOn, takenRows } from './import-words.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'

/** Every file that counts or once counted: what it holds, who loaded it, and the way back. */
export function ImportHistory({ imports, me }: { imports: readonly Import[]; me: Me }) {
  const { t } = useTranslation()
  const [withdrawing, setWithdrawing] = useState<Import | null>(null)
  const replaced = findReplaced(imports)
  const done = imports
    .filter(item => item.status === 'committed' || item.status === 'withdrawn')
    .toSorted((a, b) => (b.committedAt ?? '').localeCompare(a.committedAt ?? ''))
  if (done.length === 0) {
    const hint = loadableKinds(me.role).includes('roster') ? 'emptyHint' : 'emptyOther'
    return <EmptyState title={t('imports.history.empty')} text={t(`imports.history.${hint}`)} />
  }
  return (
    <Section title={t('imports.history.title')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('imports.history.asOf')}</th>
            <th scope="col">{t('imports.history.kind')}</th>
            <th scope="col">{t('imports.history.file')}</th>
            <th scope="col" data-number>
              {t('imports.history.rows')}
            </th>
            <th scope="col">{t('imports.history.loaded')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('imports.history.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {done.map(item => (
            <HistoryRow
              key={item.id}
              item={item}
              mayWork={mayWorkOn(item, me)}
              isReplaced={replaced.has(item.id)}
              onWithdraw={() => setWithdrawing(item)}
            />
          ))}
        </tbody>
      </table>
      {withdrawing !== null && <WithdrawDialog item={withdrawing} onClose={() => setWithdrawing(null)} />}
    </Section>
  )
}

function HistoryRow({
  item,
  mayWork,
  isReplaced,
  onWithdraw,
}: {
  item: Import
  mayWork: boolean
  isReplaced: boolean
  onWithdraw: () => void
}) {
  const { t } = useTranslation()
  const format = useFormat()
  const { data: agencies } = useQuery(agenciesQuery)
  const agency = agencies?.find(({ id }) => id === item.agencyId)?.shortName
  const isWithdrawn = item.status === 'withdrawn'
  return (
    <tr data-withdrawn={isWithdrawn || undefined} data-replaced={isReplaced || undefined}>
      <td>{item.asOf === null ? '–' : format.date(item.asOf)}</td>
      <td>
        {t(`imports.kind.${item.kind ?? 'unknown'}`)}
        {agency !== undefined && <small>{agency}</small>}
      </td>
      <td>
        {mayWork ? (
          <a
            href={fileAddress(downloadOriginal, { params: { importId: item.id } })}
            aria-label={t('imports.history.original', { file: item.fileName })}
            download
          >
            {item.fileName}
          </a>
        ) : (
          item.fileName
        )}
      </td>
      <td data-number>
        {t('imports.history.rowsTaken', { n: format.count(takenRows(item.counts)) })}
        {item.counts.setAside > 0 && (
          <small>{t('imports.history.rowsAside', { n: format.count(item.counts.setAside) })}</small>
        )}
      </td>
      <td>
        {item.committedAt !== null && (
          <time dateTime={item.committedAt}>{format.instant(item.committedAt)}</time>
        )}
        <small>{item.createdBy}</small>
        {isReplaced && <small>{t('imports.history.replaced')}</small>}
        {isWithdrawn && (
          <small>
            {t('imports.history.withdrawn', {
              when: item.withdrawnAt === null ? '' : format.instant(item.withdrawnAt),
              reason: item.withdrawnReason ?? '',
            })}
          </small>
        )}
      </td>
      <td>
        {mayWork && !isWithdrawn && (
          <button
            type="button"
            aria-label={t('imports.history.withdrawOf', { file: item.fileName })}
            onClick={onWithdraw}
          >
            {t('imports.history.withdraw')}
          </button>
        )}
      </td>
    </tr>
  )
}
