import { Button } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { type Format, useFormat } from '../../texts/format.ts'
import { messageOf } from '../../ui/failure.tsx'
import type { SentFile } from './find-arrived.ts'
import styles from './import-card.module.css'
import { PhaseList } from './phase-list.tsx'
import { ProgressBar } from './progress-bar.tsx'
import { FileGoneError, type Upload } from './send-upload.ts'

interface UploadCardProps {
  readonly upload: Upload
  readonly onRetry: () => void
  readonly onRemove: () => void
}

/** A file on its way, in bytes; or why it was not taken. */
export function UploadCard({ upload, onRetry, onRemove }: UploadCardProps) {
  if (upload.state === 'refused') {
    return <RefusedUpload upload={upload} onRetry={onRetry} onRemove={onRemove} />
  }
  if (upload.state === 'known') return <KnownUpload upload={upload} onRemove={onRemove} />
  return <TravellingUpload upload={upload} onRetry={onRetry} onRemove={onRemove} />
}

function TravellingUpload({ upload, onRetry, onRemove }: UploadCardProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { file, sent } = upload
  const isCutOff = upload.state === 'cut-off'
  const text = travelText(upload, t, format)
  return (
    <article className={styles.card} aria-busy={!isCutOff} data-tone={isCutOff ? 'waiting' : undefined}>
      <h2>{file.name}</h2>
      <p className="soft" role={isCutOff ? 'status' : undefined}>
        {text}
      </p>
      <PhaseList current="sending" />
      {isCutOff ? (
        <p>{t('imports.upload.cutOffHint')}</p>
      ) : (
        <ProgressBar label={`${file.name}: ${text}`} done={Math.min(sent, file.size)} total={file.size} />
      )}
      <div className={styles.actions}>
        {isCutOff && <Button onClick={onRetry}>{t('imports.upload.retryNow')}</Button>}
        <Button variant="default" onClick={onRemove}>
          {t('imports.upload.cancel')}
        </Button>
        {!isCutOff && <span className={styles.note}>{t('imports.upload.stay')}</span>}
      </div>
    </article>
  )
}

function travelText({ state, file, sent }: Upload, t: TFunction, format: Format): string {
  if (state === 'cut-off') return t('imports.upload.cutOff')
  if (state === 'waiting' || sent === 0) {
    return `${t('imports.upload.waiting')} · ${format.bytes(file.size)}`
  }
  if (sent >= file.size) return t('imports.upload.received')
  return t('imports.upload.sending', { sent: format.bytes(sent), total: format.bytes(file.size) })
}

function RefusedUpload({ upload: { file, error }, onRetry, onRemove }: UploadCardProps) {
  const { t } = useTranslation()
  const isGone = error instanceof FileGoneError
  return (
    <article className={styles.card} data-tone="failed" role="alert">
      <h2>{t('imports.upload.refused', { file: file.name })}</h2>
      <p>{isGone ? t('imports.upload.gone') : messageOf(error, t)}</p>
      <p className="soft">{t('imports.upload.kept')}</p>
      <div className={styles.actions}>
        {!isGone && <Button onClick={onRetry}>{t('imports.upload.retry')}</Button>}
        <Button variant="default" onClick={onRemove}>
          {t('imports.upload.dismiss')}
        </Button>
      </div>
    </article>
  )
}

function KnownUpload({ upload: { file, importId }, onRemove }: Pick<UploadCardProps, 'upload' | 'onRemove'>) {
  const { t } = useTranslation()
  return (
    <article className={styles.card} role="status">
      <h2>{t('imports.upload.knownTitle', { file: file.name })}</h2>
      <p>{t('imports.upload.known')}</p>
      <div className={styles.actions}>
        <a className="button-link" href={`#impor-${importId}`} onClick={onRemove}>
          {t('imports.upload.toKnown')}
        </a>
        <Button variant="default" onClick={onRemove}>
          {t('imports.upload.dismiss')}
        </Button>
      </div>
    </article>
  )
}

/** A file whose sending ended with the page: nobody but the person has its content. */
export function LostUpload({ file, onForget }: { file: SentFile; onForget: () => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <article className={styles.card} data-tone="failed" role="alert">
      <h2>{t('imports.upload.lostTitle', { file: file.name })}</h2>
      <p>{t('imports.upload.lost', { size: format.bytes(file.size) })}</p>
      <div className={styles.actions}>
        <Button variant="default" onClick={onForget}>
          {t('imports.upload.dismiss')}
        </Button>
      </div>
    </article>
  )
}
