import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { differenceQuery } from '../../queries/imports.ts'
import { useFormat } from '../../texts/format.ts'

/** What committing would change: "dibanding data per 30 September 2025: 41 masuk, 12 keluar". */
export function DifferenceLine({ importId }: { importId: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { data } = useQuery(differenceQuery(importId))
  if (data === undefined) return null
  if (data.against === null) return t('imports.difference.first')
  const parts = (['added', 'removed', 'moved', 'changed'] as const)
    .filter(part => data[part] > 0)
    .map(part => t(`imports.difference.${part}`, { n: format.count(data[part]) }))
  const date = format.date(data.against)
  return parts.length === 0
    ? t('imports.difference.same', { date })
    : t('imports.difference.against', { date, list: parts.join(', ') })
}
