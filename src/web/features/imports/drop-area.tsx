import { useQuery } from '@tanstack/react-query'
import { type DragEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SnapshotKind } from '../../../domain/snapshot.ts'
import { useFormat } from '../../texts/format.ts'
import { Icon } from '../../ui/icon.tsx'
import styles from './drop-area.module.css'
import { sampleFilesQuery } from './sample-files-query.ts'

/** What the system's file dialog offers; what is dropped is judged by its content. */
export const acceptedFiles = '.xlsx,.xlsm,.xlsb,.xls,.ods,.csv,.tsv,.txt,.html,.htm,.xml'

interface DropAreaProps {
  readonly kinds: readonly SnapshotKind[]
  readonly onFiles: (files: readonly File[]) => void
}

/** Where files are dropped or chosen, several at a time. */
export function DropArea({ kinds, onFiles }: DropAreaProps) {
  const { t } = useTranslation()
  const inputRef = useRef<HTMLInputElement>(null)
  const { isOver, handlers } = useDrop(onFiles)
  return (
    <section className={styles.around} aria-label={t('imports.drop.title')} {...handlers}>
      <div className={styles.area} data-over={isOver || undefined}>
        <Icon name="upload" size={26} />
        <p>
          {isOver ? (
            <strong>{t('imports.drop.release')}</strong>
          ) : (
            <>
              <strong>{t('imports.drop.title')}</strong>
              {t('imports.drop.several')}
            </>
          )}
          <span>{t('imports.drop.formats')}</span>
        </p>
        <button type="button" className="button-link" onClick={() => inputRef.current?.click()}>
          {t('imports.drop.choose')}
        </button>
        <input
          ref={inputRef}
          type="file"
          multiple
          hidden
          accept={acceptedFiles}
          aria-label={t('imports.drop.choose')}
          onChange={event => {
            onFiles([...(event.currentTarget.files ?? [])])
            // The same file, corrected, may be chosen again.
            event.currentTarget.value = ''
          }}
        />
      </div>
      <Downloads kinds={kinds} />
    </section>
  )
}

function Downloads({ kinds }: { kinds: readonly SnapshotKind[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { data: samples } = useQuery(sampleFilesQuery)
  const fitting = samples?.filter(sample => kinds.includes(sample.kind)) ?? []
  return (
    <div className={styles.downloads}>
      <p>
        {t('imports.drop.templates')}{' '}
        {kinds.map(kind => (
          <a key={kind} href={`/templates/${kind}.xlsx`} download>
            {t(`imports.kind.${kind}`)}
          </a>
        ))}
      </p>
      {fitting.length > 0 && (
        <details>
          <summary>{t('imports.drop.samples')}</summary>
          <ul>
            {fitting.map(sample => (
              <li key={sample.fileName}>
                <a href={`/samples/${encodeURIComponent(sample.fileName)}`} download>
                  {sample.fileName}
                </a>{' '}
                <span>
                  {t(`imports.kind.${sample.kind}`)}
                  {sample.asOf !== null && `, ${t('imports.asOf', { date: format.shortDate(sample.asOf) })}`}{' '}
                  · {format.bytes(sample.size)}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

/** Entering a child fires before leaving its parent: only the count of both tells whether a file hovers. */
function useDrop(onFiles: (files: readonly File[]) => void) {
  const depth = useRef(0)
  const [isOver, setIsOver] = useState(false)
  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')
  const move = (by: 1 | -1) => (event: DragEvent) => {
    if (!hasFiles(event)) return
    event.preventDefault()
    depth.current += by
    setIsOver(depth.current > 0)
  }
  return {
    isOver,
    handlers: {
      onDragEnter: move(1),
      onDragLeave: move(-1),
      onDragOver: (event: DragEvent) => {
        if (hasFiles(event)) event.preventDefault()
      },
      onDrop: (event: DragEvent) => {
        event.preventDefault()
        depth.current = 0
        setIsOver(false)
        onFiles([...event.dataTransfer.files])
      },
    },
  }
}
