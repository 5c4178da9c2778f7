import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from './icon.tsx'
import styles from './search-field.module.css'

interface SearchFieldProps {
  /** Says what is looked through; stands in the empty field too. */
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  /** By the button that empties the field; `onChange('')` where it is not set. */
  readonly onClear?: () => void
  /** What to do about the text as it stands. */
  readonly hint?: string | undefined
}

/** A search that answers while it is typed, and a button that empties it. */
export function SearchField({ label, value, onChange, onClear, hint }: SearchFieldProps) {
  const { t } = useTranslation()
  const hintId = useId()
  const inputRef = useRef<HTMLInputElement>(null)
  const [text, type] = useTypedText(value, onChange)
  return (
    <search className={styles.search}>
      <Icon name="search" size={18} />
      <input
        type="search"
        ref={inputRef}
        value={text}
        maxLength={100}
        placeholder={label}
        aria-label={label}
        aria-describedby={hint === undefined ? undefined : hintId}
        autoComplete="off"
        spellCheck={false}
        onChange={event => type(event.currentTarget.value)}
      />
      {text !== '' && (
        <button
          type="button"
          aria-label={t('frame.clearSearch')}
          onClick={() => {
            if (onClear === undefined) type('')
            else onClear()
            // The button goes; the next word is typed into the same field.
            inputRef.current?.focus()
          }}
        >
          <Icon name="close" size={16} />
        </button>
      )}
      {hint !== undefined && (
        <span id={hintId} className={styles.hint}>
          {hint}
        </span>
      )}
    </search>
  )
}

/**
 * The text as it is typed. Where the owner keeps it with the router it comes back a moment later: shown only then,
 * the caret would jump to the end at each letter.
 */
function useTypedText(value: string, onChange: (text: string) => void) {
  const [text, setText] = useState(value)
  const seen = useRef(value)
  const onTheWay = useRef<string[]>([])
  useEffect(() => {
    if (value === text) onTheWay.current = []
    // Changed by other means, such as Back or a link: the field follows.
    else if (value !== seen.current && !onTheWay.current.includes(value)) setText(value)
    seen.current = value
  }, [value, text])
  const type = (next: string) => {
    onTheWay.current.push(next)
    setText(next)
    onChange(next)
  }
  return [text, type] as const
}
