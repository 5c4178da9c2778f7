import { Button } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { downloadSetAside } from '../../../contract/import-contents.ts'
import type { Import } from '../../../contract/imports.ts'
import { fileAddress } from '../../queries/api-client.ts'
import { useFormat } from '../../texts/format.ts'
import { Icon } from '../../ui/icon.tsx'
import { acceptedFiles } from './drop-area.tsx'
import { useUploadQueue } from './use-uploads.ts'

/** Rows that were set aside and that no committed completion has brought back. */
export function heldOf(item: Import): number {
  return item.status === 'committed' ? item.heldRows.total - item.heldRows.corrected : item.counts.setAside
}

/** The rows that need a person, as a workbook to correct. */
export function SetAsideDownload({ item }: { item: Import }) {
  const { t } = useTranslation()
  const format = useFormat()
  const rows = heldOf(item)
  if (rows === 0) return null
  // The workbook is made from the uploaded bytes.
  if (item.originalDeleted !== null) return <span className="soft">{t('reveal.setAsideGone')}</span>
  return (
    <a
      className="button-link"
      href={fileAddress(downloadSetAside, { params: { importId: item.id } })}
      aria-label={t('imports.setAside.downloadOf', {
        n: format.count(rows),
        file: item.fileName,
        count: rows,
      })}
      download
    >
      <Icon name="download" size={16} />
      {t('imports.setAside.download', { n: format.count(rows), count: rows })}
    </a>
  )
}

/** Brings the corrected rows back: the file adds to the import it came from. */
export function CorrectedUpload({ item }: { item: Import }) {
  const { t } = useTranslation()
  const inputRef = useRef<HTMLInputElement>(null)
  const queue = useUploadQueue()
  const label = t('imports.setAside.uploadOf', { file: item.fileName })
  return (
    <>
      <Button variant="default" aria-label={label} onClick={() => inputRef.current?.click()}>
        {t('imports.setAside.upload')}
      </Button>
      <input
        ref={inputRef}
        type="file"
        hidden
        accept={acceptedFiles}
        aria-label={label}
        onChange={event => {
          queue.add([...(event.currentTarget.files ?? [])], item.id)
          event.currentTarget.value = ''
        }}
      />
    </>
  )
}
