import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Import } from '../../../contract/imports.ts'
import { agenciesQuery } from '../../queries/agencies.ts'
import { useFormat } from '../../texts/format.ts'
import styles from './import-history.module.css'
import { takenRows } from './import-words.ts'
import { OriginalGone, OriginalLink } from './original-link.tsx'

interface HistoryRowProps {
  readonly item: Import
  readonly mayWork: boolean
  readonly isOpen: boolean
  readonly isReplaced: boolean
  readonly onWithdraw: () => void
}

/** One file of the history; a completion stands under the import it completes. */
export function HistoryRow({ item, mayWork, isOpen, isReplaced, onWithdraw }: HistoryRowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { data: agencies } = useQuery(agenciesQuery)
  const agency = agencies?.find(({ id }) => id === item.agencyId)?.shortName
  const isWithdrawn = item.status === 'withdrawn'
  const isCompletion = item.completes !== null
  return (
    <tr
      data-withdrawn={isWithdrawn || undefined}
      data-replaced={isReplaced || undefined}
      data-completion={isCompletion || undefined}
    >
      <td>{item.asOf === null ? '–' : format.date(item.asOf)}</td>
      <td>
        {isCompletion ? t('imports.history.completion') : t(`imports.kind.${item.kind ?? 'unknown'}`)}
        {agency !== undefined && <small>{agency}</small>}
      </td>
      <td>
        {mayWork ? (
          <OriginalLink item={item} label={t('imports.history.original', { file: item.fileName })}>
            {item.fileName}
          </OriginalLink>
        ) : (
          item.fileName
        )}
        {item.originalDeleted !== null && (
          <small>
            <OriginalGone item={item} />
          </small>
        )}
      </td>
      <td data-number>
        {t('imports.history.rowsTaken', { n: format.count(takenRows(item.counts)) })}
        <HeldRows item={item} />
      </td>
      <td>
        {item.committedAt !== null && (
          <time dateTime={item.committedAt}>{format.instant(item.committedAt)}</time>
        )}
        <small>{item.createdBy ?? t(`frame.role_${item.loaderRole}`)}</small>
        {isReplaced && <small>{t('imports.history.replaced')}</small>}
        {isWithdrawn && <Withdrawn item={item} />}
      </td>
      <td className={styles.rowActions}>
        {mayWork && (
          <Link
            to="/impor"
            search={previous => ({
              ...previous,
              import: isOpen ? undefined : item.id,
              code: undefined,
              outcome: undefined,
              page: undefined,
            })}
            resetScroll={false}
            aria-expanded={isOpen}
            aria-label={t('imports.history.detailsOf', { file: item.fileName })}
          >
            {isOpen ? t('imports.history.hide') : t('imports.history.details')}
          </Link>
        )}
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

/** When it was withdrawn, and why if the reader may know. */
function Withdrawn({ item: { withdrawnAt, withdrawnReason: reason } }: { item: Import }) {
  const { t } = useTranslation()
  const format = useFormat()
  const when = withdrawnAt === null ? '' : format.instant(withdrawnAt)
  return (
    <small>
      {reason === null
        ? t('imports.history.withdrawnOnly', { when })
        : t('imports.history.withdrawn', { when, reason })}
    </small>
  )
}

/** Rows that stayed out, less those a completion brought back. */
function HeldRows({ item }: { item: Import }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { total, corrected } = item.heldRows
  if (total === 0) return null
  const held = total - corrected
  return (
    <>
      {held > 0 && <small>{t('imports.history.rowsHeld', { n: format.count(held) })}</small>}
      {corrected > 0 && <small>{t('imports.history.rowsCorrected', { n: format.count(corrected) })}</small>}
    </>
  )
}
