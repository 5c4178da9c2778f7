import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CutOff } from '../../contract/agencies.ts'
import {
  addMonths,
  cityDayOf,
  daysBetween,
  type PlainDate,
  wholeMonthsBetween,
} from '../../domain/plain-date.ts'
import { type SnapshotKind, snapshotKinds } from '../../domain/snapshot.ts'
import { participationQuery } from '../queries/participation.ts'
import { useFormat } from '../texts/format.ts'
import type { View } from './view.ts'
import styles from './view-bar.module.css'

const staleAfterDays = 40

/** Says when the screen does not show the newest data, which source of it is old, and what does not count here. */
export function ViewNotes({ view }: { view: View }) {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  return (
    <>
      {view.isPast ? <PastNote view={view} /> : <StaleNote view={view} />}
      <BasisNote view={view} />
      {pathname === '/ucj' && view.employment !== 'all' && (
        <p className={styles.note}>{t('frame.wholeCity')}</p>
      )}
    </>
  )
}

function PastNote({ view }: { view: View }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (view.shownAsOf === null || view.newest === null) return null
  return (
    <p className={styles.note}>
      {t('frame.past', { date: format.date(view.shownAsOf) })}{' '}
      <Link to="." search={previous => ({ ...previous, asOf: undefined, compare: undefined })}>
        {t('frame.toNewest', { date: format.date(view.newest) })}
      </Link>
    </p>
  )
}

/** Says so wherever figures rest on debits instead of what BPJS says. */
function BasisNote({ view }: { view: View }) {
  const { t } = useTranslation()
  const format = useFormat()
  const mayRestOnDebits = view.cutOffs?.some(cutOff => cutOff.kinds.includes('debits')) ?? false
  const { asOf, employment } = view
  const { data } = useQuery({ ...participationQuery({ asOf, employment }), enabled: mayRestOnDebits })
  if (data?.basis !== 'debits') return null
  return (
    <p className={styles.note}>
      {t('frame.basisDebits', { month: format.month(data.asOf) })}
      {data.shortDebits > 0 && ` ${t('frame.shortDebits', { n: format.count(data.shortDebits) })}`}
    </p>
  )
}

function StaleNote({ view }: { view: View }) {
  const { t } = useTranslation()
  const format = useFormat()
  const today = cityDayOf(new Date())
  const stale = findStaleSources(view.cutOffs ?? [], today)
  const dates = [...new Set(stale.map(source => source.asOf))]
  const [oldest] = dates
  if (oldest === undefined) return null
  const ageWords = (asOf: PlainDate) => {
    const { word, count } = ageOf(asOf, today)
    return t(`frame.age${word}`, { count })
  }
  const loaded = new Set((view.cutOffs ?? []).flatMap(cutOff => cutOff.kinds))
  if (dates.length === 1 && loaded.size > 1 && stale.length === loaded.size) {
    return (
      <p className={styles.stale}>
        {t('frame.staleAll', { date: format.date(oldest), age: ageWords(oldest) })}
      </p>
    )
  }
  const sources = dates.map(date => {
    const kinds = stale.filter(source => source.asOf === date).map(({ kind }) => t(`frame.kind_${kind}`))
    return t('frame.staleSource', {
      kinds: format.list(kinds),
      date: format.shortDate(date),
      age: ageWords(date),
    })
  })
  return <p className={styles.stale}>{t('frame.stale', { sources: sources.join('; ') })}</p>
}

/** Kinds of data whose newest date lies more than 40 days before `today`, the oldest first. */
export function findStaleSources(
  cutOffs: readonly CutOff[],
  today: PlainDate,
): { kind: SnapshotKind; asOf: PlainDate }[] {
  const stale = snapshotKinds.flatMap(kind => {
    const newest = cutOffs.find(cutOff => cutOff.kinds.includes(kind))
    return newest !== undefined && daysBetween(newest.asOf, today) > staleAfterDays
      ? [{ kind, asOf: newest.asOf }]
      : []
  })
  return stale.sort((a, b) => daysBetween(b.asOf, a.asOf))
}

/** An age as people say it: from half a month on, the next month is almost there. */
export function ageOf(from: PlainDate, to: PlainDate): { word: 'Whole' | 'Over' | 'Almost'; count: number } {
  const count = wholeMonthsBetween(from, to)
  const rest = daysBetween(addMonths(from, count), to)
  if (rest <= 0) return { word: 'Whole', count }
  return rest < 15 ? { word: 'Over', count } : { word: 'Almost', count: count + 1 }
}
