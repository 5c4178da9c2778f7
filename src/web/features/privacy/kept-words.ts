import { useTranslation } from 'react-i18next'
import { useFormat } from '../../texts/format.ts'
import { isOriginal, type KeptThing } from './retention-draft.ts'

/** What is kept; from when on and what is lost after, which originals of all kinds share. */
export function useKeptWords(): (thing: KeptThing) => { name: string; about: string } {
  const { t } = useTranslation()
  return thing =>
    isOriginal(thing)
      ? {
          name: t('privacy.originalsOf', { kind: t(`frame.kind_${thing}`) }),
          about: '',
        }
      : { name: t(`privacy.${thing}`), about: `${t(`privacy.${thing}From`)} ${t(`privacy.${thing}Lost`)}` }
}

/** 365 days as a year, 180 as about six months; few days say enough themselves. */
export function useDaysInWords(): (days: number) => string {
  const { t } = useTranslation()
  const format = useFormat()
  return days => {
    if (days % 365 === 0) return t('privacy.years', { count: days / 365 })
    if (days < 60) return ''
    const months = Math.round(days / 30.4)
    return t('privacy.months', { count: months, n: format.count(months) })
  }
}
