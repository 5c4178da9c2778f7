import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useDaysInWords, useKeptWords } from './kept-words.ts'
import styles from './privacy.module.css'
import { isOriginal, type KeptThing, readDays } from './retention-draft.ts'

interface RetentionRowProps {
  readonly thing: KeptThing
  readonly text: string
  readonly onChange: (text: string) => void
}

/** One thing that is kept, what is lost when its time is over, and how long that is. */
export function RetentionRow({ thing, text, onChange }: RetentionRowProps) {
  const { t } = useTranslation()
  const noteId = useId()
  const words = useKeptWords()(thing)
  const inWords = useDaysInWords()
  const days = readDays(text)
  return (
    <tr data-in-group={isOriginal(thing) || undefined}>
      <th scope="row">
        {isOriginal(thing) ? t(`frame.kind_${thing}`) : words.name}
        {words.about !== '' && <small>{words.about}</small>}
      </th>
      <td>
        <span className={styles.days}>
          <input
            inputMode="numeric"
            autoComplete="off"
            maxLength={6}
            value={text}
            aria-label={t('privacy.daysOf', { kept: words.name })}
            aria-invalid={days === null || undefined}
            aria-describedby={noteId}
            onChange={event => onChange(event.currentTarget.value)}
          />
          {t('privacy.days')}
        </span>
        <small id={noteId} data-wrong={days === null || undefined}>
          {days === null ? t('privacy.daysShape') : inWords(days)}
        </small>
      </td>
    </tr>
  )
}
