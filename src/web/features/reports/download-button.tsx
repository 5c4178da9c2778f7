import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../texts/format.ts'
import { messageOf } from '../../ui/failure.tsx'
import { Icon } from '../../ui/icon.tsx'
import styles from './report-card.module.css'
import { useDownload } from './use-download.ts'

interface DownloadButtonProps {
  /** null: something has to be chosen first. */
  readonly address: string | null
  readonly label: string
  /** What it is called where the label is too short to tell. */
  readonly name?: string
  readonly isQuiet?: boolean
}

/** Downloads a file and says how it goes: being made, arriving, saved, or why not. */
export function DownloadButton({ address, label, name, isQuiet = false }: DownloadButtonProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { state, start, cancel } = useDownload()
  const isRunning = state.step === 'running'
  return (
    <>
      <Button
        variant={isQuiet ? 'default' : 'filled'}
        leftSection={<Icon name="download" size={17} />}
        disabled={address === null}
        loading={isRunning}
        aria-label={state.step === 'failed' ? undefined : name}
        onClick={() => {
          if (address !== null) void start(address)
        }}
      >
        {state.step === 'failed' ? t('reports.progress.retry') : label}
      </Button>
      {state.step !== 'idle' && (
        <p
          className={styles.progress}
          role={state.step === 'failed' ? 'alert' : 'status'}
          data-step={state.step}
        >
          {state.step === 'running' &&
            (state.received === 0
              ? t('reports.progress.preparing')
              : t('reports.progress.receiving', { size: format.bytes(state.received) }))}
          {state.step === 'done' && t('reports.progress.done', { file: state.fileName })}
          {state.step === 'failed' && messageOf(state.error, t)}
          {isRunning && (
            <button type="button" onClick={cancel}>
              {t('reports.progress.cancel')}
            </button>
          )}
        </p>
      )}
    </>
  )
}
