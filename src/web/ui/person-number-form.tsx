import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonNumber } from '../../contract/privacy.ts'
import { readPersonNumber } from '../queries/read-person-number.ts'
import { FieldAndButton } from './field-and-button.tsx'

interface PersonNumberFormProps {
  readonly text: string
  /** What was found for the former text no longer belongs to it. */
  readonly onText: (text: string) => void
  readonly submit: string
  readonly isPending: boolean
  readonly onAsk: (person: PersonNumber) => void
}

/** Asks for one person by NIP or NIK. The number stays in the form that holds it: no address, no cache. */
export function PersonNumberForm({ text, onText, submit, isPending, onAsk }: PersonNumberFormProps) {
  const { t } = useTranslation()
  const [fault, setFault] = useState<string | null>(null)
  const ask = (event: FormEvent) => {
    event.preventDefault()
    const number = readPersonNumber(text)
    if ('digits' in number) setFault(t('privacy.numberShape', { n: number.digits }))
    else onAsk(number)
  }
  return (
    <form noValidate onSubmit={ask}>
      <TextInput
        label={t('privacy.number')}
        description={t('privacy.numberHint')}
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        maxLength={30}
        value={text}
        error={fault}
        onChange={event => {
          setFault(null)
          onText(event.currentTarget.value)
        }}
        inputContainer={input => (
          <FieldAndButton input={input}>
            <Button type="submit" variant="default" loading={isPending}>
              {submit}
            </Button>
          </FieldAndButton>
        )}
      />
    </form>
  )
}
