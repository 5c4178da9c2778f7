import { Button } from '@mantine/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './accounts.module.css'
import { ChangeRefusal } from './change-refusal.tsx'

interface SureStepProps {
  /** Opens the question. */
  readonly label: string
  /** What will happen, in words. */
  readonly question: ReactNode
  /** Does it. */
  readonly confirm: string
  readonly isPending: boolean
  readonly error: unknown
  /** Resolves once it is done; the question then closes. */
  readonly onConfirm: () => Promise<unknown>
}

/** A change that costs somebody something: first what it does in words, then a second press. */
export function SureStep({ label, question, confirm, isPending, error, onConfirm }: SureStepProps) {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  const boxRef = useRef<HTMLDivElement>(null)
  const openerRef = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (isOpen) boxRef.current?.focus()
    else if (wasOpen.current) openerRef.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  if (!isOpen) {
    return (
      <Button variant="default" ref={openerRef} onClick={() => setIsOpen(true)}>
        {label}
      </Button>
    )
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a form's looks and no form
    <div className={styles.sure} ref={boxRef} tabIndex={-1} role="group" aria-label={label}>
      <p>{question}</p>
      <ChangeRefusal error={error} />
      <div className="buttons">
        <Button
          loading={isPending}
          onClick={() =>
            void onConfirm().then(
              () => setIsOpen(false),
              () => undefined,
            )
          }
        >
          {confirm}
        </Button>
        <Button variant="default" onClick={() => setIsOpen(false)}>
          {t('accounts.cancel')}
        </Button>
      </div>
    </div>
  )
}
