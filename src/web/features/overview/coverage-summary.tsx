import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Trans, useTranslation } from 'react-i18next'
import type { Coverage } from '../../../contract/coverage.ts'
import { whatIf } from '../../../domain/coverage.ts'
import type { PlainDate } from '../../../domain/plain-date.ts'
import { rateOf } from '../../../domain/rate.ts'
import { coverageQuery } from '../../queries/coverage.ts'
import { isProblem } from '../../queries/problem-error.ts'
import { useFormat } from '../../texts/format.ts'
import { Bullet } from '../../ui/bullet.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Placeholder } from '../../ui/skeletons.tsx'
import styles from './overview.module.css'

/** Coverage against its main target, and what the movement could add at most. */
export function CoverageSummary({ asOf }: { asOf: PlainDate | undefined }) {
  const { t } = useTranslation()
  const coverage = useQuery(coverageQuery(asOf))
  if (coverage.data !== undefined && !isProblem(coverage.error, 'no-data')) {
    return <CoverageBullet coverage={coverage.data} />
  }
  if (coverage.isPending) return <Placeholder height="6rem" />
  if (isProblem(coverage.error, 'no-data')) return <p className="soft">{t('overview.coverageNone')}</p>
  return <Failure error={coverage.error} onRetry={() => void coverage.refetch()} />
}

function CoverageBullet({ coverage }: { coverage: Coverage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const target = coverage.targets.find(candidate => candidate.isPrimary) ?? coverage.targets[0]
  const rate = rateOf(coverage.protected, coverage.potential)
  const counts = t('overview.coverageOf', {
    protected: format.count(coverage.protected),
    potential: format.count(coverage.potential),
  })
  const title = t('overview.coverage', { rate: format.rate(rate) })
  return (
    <div className={styles.coverage}>
      <p className={styles.coverageTitle}>{title}</p>
      <Bullet value={rate ?? 0} target={(target?.basisPoints ?? 0) / 10_000} label={`${title}, ${counts}`} />
      <p className={styles.coverageScale}>
        <span className="number">{counts}</span>
        {target && (
          <span className="number">
            {t('overview.coverageTarget', { rate: format.basisPoints(target.basisPoints) })}
          </span>
        )}
      </p>
      {target && <Gap coverage={coverage} target={target} />}
      <Link to="/ucj" className="text-link">
        {t('overview.coverageLink')} →
      </Link>
    </div>
  )
}

function Gap({ coverage, target }: { coverage: Coverage; target: Coverage['targets'][number] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const rate = format.basisPoints(target.basisPoints)
  if (target.reached) return <p>{t('overview.coverageReached', { target: rate })}</p>
  const everyone =
    coverage.movement === null
      ? null
      : whatIf(coverage, {
          headcount: coverage.movement.headcount,
          share: 1,
          workersEach: 1,
          basisPoints: target.basisPoints,
        })
  return (
    <p>
      <Trans
        t={t}
        i18nKey="overview.coverageGap"
        values={{ gap: format.count(target.gap), target: rate }}
        components={{ b: <strong /> }}
      />{' '}
      {everyone?.gapShare != null && (
        <span className="soft">
          {t('overview.movementShare', { share: format.rate(everyone.gapShare, 1) })}
        </span>
      )}
    </p>
  )
}
