import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { downloadOriginal } from '../../../contract/import-contents.ts'
import type { Import } from '../../../contract/imports.ts'
import { cityDayOf } from '../../../domain/plain-date.ts'
import { fileAddress } from '../../queries/api-client.ts'
import { useFormat } from '../../texts/format.ts'

interface OriginalLinkProps {
  readonly item: Import
  readonly label: string
  readonly className?: string
  readonly children: ReactNode
}

/** Downloads the file as it was uploaded; where it is gone, says since when and why instead of failing. */
export function OriginalLink({ item, label, className, children }: OriginalLinkProps) {
  if (item.originalDeleted !== null) return <>{children}</>
  return (
    <a
      className={className}
      href={fileAddress(downloadOriginal, { params: { importId: item.id } })}
      aria-label={label}
      download
    >
      {children}
    </a>
  )
}

/** Since when and why the uploaded bytes are gone; nothing while they are there. */
export function OriginalGone({ item: { originalDeleted } }: { item: Import }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (originalDeleted === null) return null
  const date = format.date(cityDayOf(new Date(originalDeleted.at)))
  return <>{t(`reveal.originalGone_${originalDeleted.why}`, { date })}</>
}
