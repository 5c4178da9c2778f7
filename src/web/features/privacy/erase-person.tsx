import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonNumber } from '../../../contract/privacy.ts'
import { requestErasurePreview } from '../../queries/privacy.ts'
import { readPersonNumber } from '../../queries/read-person-number.ts'
import { useUncached } from '../../queries/use-uncached.ts'
import { Refusal } from '../../ui/refusal.tsx'
import { EraseSteps } from './erase-steps.tsx'
import styles from './privacy.module.css'

/** Typed number → what would be erased → reason and confirmation → done. The number stays in this part alone. */
export function ErasePerson() {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const [erased, setErased] = useState<string | null>(null)
  const preview = useUncached(async (person: PersonNumber) => ({
    person,
    found: await requestErasurePreview(person),
  }))
  const start = (next: string) => {
    setText(next)
    setFault(null)
    setErased(null)
    preview.forget()
  }
  const look = () => {
    const number = readPersonNumber(text)
    if ('digits' in number) return setFault(t('privacy.numberShape', { n: number.digits }))
    void preview.run(number)
  }
  return (
    <div className={styles.erase}>
      <p className={styles.lead}>{t('privacy.eraseLead')}</p>
      <form
        noValidate
        onSubmit={event => {
          event.preventDefault()
          look()
        }}
      >
        <TextInput
          label={t('privacy.number')}
          description={t('privacy.numberHint')}
          inputMode="numeric"
          autoComplete="off"
          spellCheck={false}
          maxLength={30}
          value={text}
          error={fault}
          onChange={event => start(event.currentTarget.value)}
          inputContainer={input => (
            <div className={styles.withButton}>
              {input}
              <Button type="submit" variant="default" loading={preview.isPending}>
                {t('privacy.look')}
              </Button>
            </div>
          )}
        />
      </form>
      <Refusal error={preview.error} />
      {preview.value !== null && (
        <EraseSteps
          key={preview.value.found.person}
          {...preview.value}
          onErased={person => {
            start('')
            setErased(person)
          }}
        />
      )}
      <p role="status" className={styles.status}>
        {erased !== null && t('privacy.erased', { person: erased })}
      </p>
    </div>
  )
}
