import { useTranslation } from 'react-i18next'
import type { EmploymentFilter } from '../../../domain/tally.ts'
import { useFormat } from '../../texts/format.ts'
import type { Words } from './state-sentence.ts'

/** The language of the screen, and what it calls the people it counts. */
export function useWords(employment: EmploymentFilter): Words {
  const { t } = useTranslation()
  const format = useFormat()
  return { t, format, who: employment === 'all' ? 'ASN' : t(`frame.employmentLong_${employment}`) }
}
