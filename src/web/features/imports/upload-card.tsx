import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../texts/format.ts'
import { messageOf } from '../../ui/failure.tsx'
import styles from './import-card.module.css'
import { ProgressBar } from './progress-bar.tsx'
import type { Upload } from './use-uploads.ts'

interface UploadCardProps {
  readonly upload: Upload
  readonly onRetry: () => void
  readonly onRemove: () => void
}

/** A file on its way, in bytes; or why it was not taken. */
export function UploadCard({ upload, onRetry, onRemove }: UploadCardProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { file, sent, error } = upload
  if (error !== null) {
    return (
      <article className={styles.card} data-tone="failed" role="alert">
        <h2>{t('imports.upload.refused', { file: file.name })}</h2>
        <p>{messageOf(error, t)}</p>
        <p className="soft">{t('imports.upload.kept')}</p>
        <div className={styles.actions}>
          <Button onClick={onRetry}>{t('imports.upload.retry')}</Button>
          <Button variant="default" onClick={onRemove}>
            {t('imports.upload.dismiss')}
          </Button>
        </div>
      </article>
    )
  }
  const text =
    sent === 0
      ? t('imports.upload.waiting')
      : sent >= file.size
        ? t('imports.upload.received')
        : t('imports.upload.sending', { sent: format.bytes(sent), total: format.bytes(file.size) })
  return (
    <article className={styles.card} aria-busy="true">
      <h2>{file.name}</h2>
      <p className="soft">{text}</p>
      <ProgressBar label={`${file.name}: ${text}`} done={Math.min(sent, file.size)} total={file.size} />
      <div className={styles.actions}>
        <Button variant="default" onClick={onRemove}>
          {t('imports.upload.cancel')}
        </Button>
      </div>
    </article>
  )
}
