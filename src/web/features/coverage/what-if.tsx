import { Slider } from '@mantine/core'
import { useId, useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import type { Coverage } from '../../../contract/coverage.ts'
import { whatIf } from '../../../domain/coverage.ts'
import { pointsBetween, rateOf } from '../../../domain/rate.ts'
import { useFormat } from '../../texts/format.ts'
import { Section } from '../../ui/page.tsx'
import styles from './coverage.module.css'
import { mainTarget } from './use-coverage-sentence.ts'

interface WhatIfProps {
  readonly coverage: Coverage
  readonly movement: NonNullable<Coverage['movement']>
}

/** Two sliders, and what they would mean written out in words. */
export function WhatIf({ coverage, movement }: WhatIfProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [percent, setPercent] = useState(100)
  const [each, setEach] = useState(1)
  const target = mainTarget(coverage)
  if (target === undefined) return null
  const share = rateOf(percent, 100) ?? 0
  const result = whatIf(coverage, {
    headcount: movement.headcount,
    share,
    workersEach: each,
    basisPoints: target.basisPoints,
  })
  const before = rateOf(coverage.protected, coverage.potential)
  const after = rateOf(result.protected, coverage.potential)
  return (
    <Section title={t('coverage.whatIfTitle')}>
      <div className={styles.whatIf}>
        <div className={styles.sliders}>
          <Dial
            label={t('coverage.share')}
            shown={format.rate(share, 0)}
            value={percent}
            min={0}
            max={100}
            onChange={setPercent}
          />
          <Dial
            label={t('coverage.each')}
            shown={format.count(each)}
            value={each}
            min={1}
            max={10}
            onChange={setEach}
          />
        </div>
        <output className={styles.result} aria-live="polite">
          <span className={styles.resultTitle}>
            {t('coverage.result', {
              asn: format.count(Math.round(movement.headcount * share)),
              each: format.count(each),
            })}
          </span>
          <span className={styles.resultLine}>
            <strong>{format.rate(after)}</strong>
            <span className={styles.gain}>{format.points(pointsBetween(before, after))}</span>
          </span>
          <span>
            {result.remaining === 0 ? (
              t('coverage.closesAll', {
                people: format.count(result.people),
                target: format.basisPoints(target.basisPoints),
              })
            ) : (
              <Trans
                t={t}
                i18nKey="coverage.closes"
                values={{
                  people: format.count(result.people),
                  share: format.rate(result.gapShare, 1),
                  remaining: format.count(result.remaining),
                }}
                components={{ b: <strong /> }}
              />
            )}{' '}
            {coverage.monthlyTariff !== null &&
              t('coverage.cost', { rupiah: format.rupiah(result.people * coverage.monthlyTariff) })}
          </span>
          <small className="soft">
            {t('coverage.assumption', { headcount: format.count(movement.headcount) })}
          </small>
        </output>
      </div>
    </Section>
  )
}

interface DialProps {
  readonly label: string
  readonly shown: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly onChange: (value: number) => void
}

function Dial({ label, shown, value, min, max, onChange }: DialProps) {
  const id = useId()
  return (
    <div>
      <p id={id} className={styles.dialLabel}>
        {label} <strong className="number">{shown}</strong>
      </p>
      <Slider
        value={value}
        onChange={onChange}
        min={min}
        max={max}
        label={null}
        size={5}
        thumbSize={20}
        thumbProps={{ 'aria-labelledby': id, 'aria-valuetext': shown }}
      />
    </div>
  )
}
