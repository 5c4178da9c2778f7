import { useQuery } from '@tanstack/react-query'
import { useLocation, useNavigate } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { Me } from '../../contract/identity.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import { type EmploymentFilter, employmentFilters } from '../../domain/tally.ts'
import { participationQuery } from '../queries/participation.ts'
import { CutOffPicker } from '../ui/cut-off-picker.tsx'
import { Segments } from '../ui/segments.tsx'
import { loadScreen } from './missing-part.ts'
import { useView, type View } from './view.ts'
import styles from './view-bar.module.css'
import { ViewNotes } from './view-notes.tsx'

/** Screens whose content is the same whatever date the figures are of. */
const timeless = /^\/(pengaturan|akun)(\/|$)/

// What only opens on a press need not hold up the figures.
const UserMenu = lazy(async () => ({ default: (await loadScreen(import('./user-menu.tsx'))).UserMenu }))

/** What every screen of figures shows: which cut-off, against which, and whose. Settings have no date. */
export function ViewBar({ me }: { me: Me }) {
  const isTimeless = useLocation({ select: ({ pathname }) => timeless.test(pathname) })
  const view = useView()
  return (
    <header className={styles.bar} data-past={(view.isPast && !isTimeless) || undefined}>
      <div className={styles.row}>
        {!isTimeless && <ViewChoice view={view} />}
        <Suspense fallback={<span className={styles.menuPlace} />}>
          <UserMenu me={me} />
        </Suspense>
      </div>
      {!isTimeless && <ViewNotes view={view} />}
    </header>
  )
}

function ViewChoice({ view }: { view: View }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const dates = view.cutOffs?.map(cutOff => cutOff.asOf) ?? []
  const show = (search: { asOf?: PlainDate | undefined; compare?: PlainDate | undefined }) =>
    navigate({ to: '.', search: previous => ({ ...previous, ...search }), state: true, replace: true })
  return (
    <>
      <CutOffPicker
        label={t('frame.asOf')}
        hint={t('frame.chooseAsOf')}
        dates={dates}
        newest={view.newest}
        value={view.shownAsOf}
        empty={t('frame.noCutOff')}
        // The newest is left out of the address: a shared link then stays current.
        onChange={date => show({ asOf: date === view.newest ? undefined : date, compare: undefined })}
      />
      <CutOffPicker
        label={t('frame.comparedWith')}
        hint={t('frame.chooseCompare')}
        dates={dates.filter(date => view.shownAsOf !== null && date < view.shownAsOf)}
        newest={null}
        value={view.compare}
        empty={t('frame.nothingToCompare')}
        onChange={date => show({ compare: date })}
      />
      <EmploymentFilterControl employment={view.employment} asOf={view.asOf} />
    </>
  )
}

function EmploymentFilterControl(props: { employment: EmploymentFilter; asOf: PlainDate | undefined }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  // Part-time PPPK stand on few rosters: offered only where there are any.
  const { data: partTime } = useQuery(participationQuery({ asOf: props.asOf, employment: 'PPPK_PW' }))
  const offered = employmentFilters.filter(
    filter => filter !== 'PPPK_PW' || props.employment === filter || (partTime?.city.headcount ?? 0) > 0,
  )
  return (
    <Segments
      label={t('frame.employment')}
      value={props.employment}
      options={offered.map(value => ({ value, label: employmentLabel(value, t) }))}
      onChange={value =>
        navigate({
          to: '.',
          search: previous => ({ ...previous, employment: value === 'all' ? undefined : value }),
          state: true,
          replace: true,
        })
      }
    />
  )
}

function employmentLabel(filter: EmploymentFilter, t: TFunction): string {
  return filter === 'all' ? t('frame.employmentAll') : t(`frame.employment${filter}`)
}
