import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Me } from '../../../contract/identity.ts'
import type { Import } from '../../../contract/imports.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Section } from '../../ui/page.tsx'
import { findReplaced } from './find-replaced.ts'
import { HistoryDetails } from './history-details.tsx'
import { orderHistory } from './history-order.ts'
import { HistoryRow } from './history-row.tsx'
import styles from './import-history.module.css'
import { loadableKinds, mayWorkOn } from './import-words.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'

/** Every file that counts or once counted: what it holds, who loaded it, and the way back. */
export function ImportHistory({ imports, me }: { imports: readonly Import[]; me: Me }) {
  const { t } = useTranslation()
  const search = useSearch({ from: '/shell/impor' })
  const [withdrawing, setWithdrawing] = useState<Import | null>(null)
  const replaced = findReplaced(imports)
  const done = orderHistory(imports)
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
        {done.map(item => {
          const mayWork = mayWorkOn(item, me)
          const isOpen = mayWork && search.import === item.id
          return (
            <tbody key={item.id} data-open={isOpen || undefined}>
              <HistoryRow
                item={item}
                mayWork={mayWork}
                isOpen={isOpen}
                isReplaced={replaced.has(item.id)}
                onWithdraw={() => setWithdrawing(item)}
              />
              {isOpen && (
                <tr className={styles.details}>
                  <td colSpan={6}>
                    <HistoryDetails item={item} />
                  </td>
                </tr>
              )}
            </tbody>
          )
        })}
      </table>
      {withdrawing !== null && (
        <WithdrawDialog item={withdrawing} imports={imports} onClose={() => setWithdrawing(null)} />
      )}
    </Section>
  )
}
