import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CutOff } from '../../contract/agencies.ts'
import { cityDayOf, daysBetween, type PlainDate } from '../../domain/plain-date.ts'
import { type SnapshotKind, snapshotKinds } from '../../domain/snapshot.ts'
import { useFormat } from '../texts/format.ts'
import type { View } from './view.ts'
import styles from './view-bar.module.css'

const staleAfterDays = 40

/** Says when the screen does not show the newest data, and which source of it is old. */
export function ViewNotes({ view }: { view: View }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (view.isPast && view.shownAsOf !== null && view.newest !== null) {
    return (
      <p className={styles.note}>
        {t('frame.past', { date: format.date(view.shownAsOf) })}{' '}
        <Link to="." search={previous => ({ ...previous, asOf: undefined, compare: undefined })}>
          {t('frame.toNewest', { date: format.date(view.newest) })}
        </Link>
      </p>
    )
  }
  const stale = findStaleSources(view.cutOffs ?? [], cityDayOf(new Date()))
  if (stale.length === 0) return null
  const [first] = stale
  if (first !== undefined && stale.length > 1 && stale.every(source => source.asOf === first.asOf)) {
    return <p className={styles.stale}>{t('frame.staleAll', { date: format.date(first.asOf) })}</p>
  }
  const sources = stale.map(({ kind, asOf }) =>
    t('frame.staleSource', { kind: t(`frame.kind_${kind}`), date: format.shortDate(asOf) }),
  )
  return <p className={styles.stale}>{t('frame.stale', { sources: format.list(sources) })}</p>
}

/** Kinds of data whose newest date lies more than 40 days before `today`. */
export function findStaleSources(
  cutOffs: readonly CutOff[],
  today: PlainDate,
): { kind: SnapshotKind; asOf: PlainDate }[] {
  return snapshotKinds.flatMap(kind => {
    const newest = cutOffs.find(cutOff => cutOff.kinds.includes(kind))
    return newest !== undefined && daysBetween(newest.asOf, today) > staleAfterDays
      ? [{ kind, asOf: newest.asOf }]
      : []
  })
}
