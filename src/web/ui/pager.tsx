import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../texts/format.ts'
import styles from './pager.module.css'

interface PagerProps {
  /** From 1. */
  readonly page: number
  readonly pageSize: number
  readonly total: number
  /** The page asked for is still on the way. */
  readonly isBusy?: boolean
  readonly onPage: (page: number) => void
}

/** "51–100 dari 512" and the steps to either side; nothing where one page holds all. */
export function Pager({ page, pageSize, total, isBusy = false, onPage }: PagerProps) {
  const { t } = useTranslation()
  const format = useFormat()
  if (total <= pageSize) return null
  const last = Math.ceil(total / pageSize)
  const values = {
    from: format.count(Math.min(total, (page - 1) * pageSize + 1)),
    to: format.count(Math.min(total, page * pageSize)),
    total: format.count(total),
  }
  return (
    <div className={styles.pager}>
      <Button variant="default" size="compact-md" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {t('frame.previousPage')}
      </Button>
      <span role="status" aria-busy={isBusy}>
        {t('frame.pageOf', values)}
      </span>
      <Button variant="default" size="compact-md" disabled={page >= last} onClick={() => onPage(page + 1)}>
        {t('frame.nextPage')}
      </Button>
    </div>
  )
}
