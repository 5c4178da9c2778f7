import { useElementSize } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type Rate, rateOf } from '../../../domain/rate.ts'
import type { Tally } from '../../../domain/tally.ts'
import { useFormat } from '../../texts/format.ts'
import { linearScale } from '../../ui/scale.ts'
import { nameDots } from './name-dots.ts'
import { placeDots } from './place-dots.ts'
import styles from './rate-dots.module.css'
import { isSmall, type RankedAgency } from './sort-agencies.ts'

interface RateDotsProps {
  /** Those of the table below; the others stay as faint dots. */
  readonly agencies: readonly RankedAgency[]
  readonly all: readonly RankedAgency[]
  readonly city: Tally
}

const height = 188
const middle = 80

/**
 * Rates of the agencies on one line, sized by their ASN: where the field stands
 * and who stands apart. Drawn here and not by the chart library: its scatter
 * neither moves dots off each other nor finds free places for names, and its
 * dots are no links.
 */
export function RateDots({ agencies, all, city }: RateDotsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { ref, width } = useElementSize()
  const rates = all.map(item => rateOf(item.tally.active, item.tally.headcount))
  const high = Math.max(0, ...rates.filter(rate => rate !== null))
  const cityRate = rateOf(city.active, city.headcount)
  if (high === 0) return null
  const x = linearScale([0, high], [16, Math.max(60, width - 70)])
  const largest = Math.max(1, ...all.map(item => item.tally.headcount))
  const dots = placeDots(
    all.flatMap((item, index) => {
      const rate: Rate = rates[index] ?? null
      // Area, not width, stands for people.
      return rate === null
        ? []
        : [{ item, rate, x: x(rate), radius: 3 + 9 * Math.sqrt(item.tally.headcount / largest) }]
    }),
    middle,
  )
  const shown = new Set(agencies.map(item => item.agency.id))
  const names = nameDots(
    dots.map(dot => ({ ...dot, name: isSmall(dot.item) ? '' : dot.item.agency.shortName })),
    { left: 0, right: width, top: 0, bottom: height - 28, line: cityRate === null ? null : x(cityRate) },
  )
  return (
    <figure className={styles.figure} ref={ref}>
      <figcaption>
        {t('agencies.dotsTitle')}
        <span className="visually-hidden">
          .{' '}
          {t('agencies.dotsLabel', {
            n: format.count(dots.length),
            low: format.rate(Math.min(...dots.map(dot => dot.rate)), 1),
            high: format.rate(high, 1),
            city: format.rate(cityRate),
          })}
        </span>
      </figcaption>
      {width > 0 && (
        <svg width={width} height={height} aria-hidden="true">
          <line x1={0} x2={width} y1={height - 26} y2={height - 26} className={styles.axis} />
          {cityRate !== null && (
            <line x1={x(cityRate)} x2={x(cityRate)} y1={6} y2={height - 26} className={styles.city} />
          )}
          {[0, 0.5, 1].map(part => (
            <text
              key={part}
              x={x(high * part)}
              y={height - 8}
              className={styles.tick}
              data-first={part === 0 || undefined}
            >
              {format.rate(high * part, 1)}
            </text>
          ))}
          {dots.map(({ item, x: cx, y, radius, rate }) => (
            <Link
              key={item.agency.id}
              to="/opd/$agencyId"
              params={{ agencyId: item.agency.id }}
              search={{}}
              tabIndex={-1}
              aria-hidden="true"
            >
              <circle
                cx={cx}
                cy={y}
                r={radius}
                className={styles.dot}
                data-small={isSmall(item) || undefined}
                data-faint={!shown.has(item.agency.id) || undefined}
              >
                <title>{`${item.agency.name}: ${format.rate(rate, 1)}`}</title>
              </circle>
            </Link>
          ))}
          {names.map(({ dot, x: nameX, y, anchor }) => (
            <text key={dot.item.agency.id} x={nameX} y={y} textAnchor={anchor} className={styles.name}>
              {dot.name}
            </text>
          ))}
        </svg>
      )}
      <p className={styles.hint}>
        {t('agencies.dotsHint', { rate: format.rate(cityRate) })} {t('agencies.dotsSmall')}
      </p>
    </figure>
  )
}
