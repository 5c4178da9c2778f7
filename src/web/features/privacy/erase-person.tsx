import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonNumber } from '../../../contract/privacy.ts'
import { requestErasurePreview } from '../../queries/privacy.ts'
import { useUncached } from '../../queries/use-uncached.ts'
import { PersonNumberForm } from '../../ui/person-number-form.tsx'
import { Refusal } from '../../ui/refusal.tsx'
import { EraseSteps } from './erase-steps.tsx'
import styles from './privacy.module.css'

/** Typed number → what would be erased → reason and confirmation → done. The number stays in this part alone. */
export function ErasePerson() {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [erased, setErased] = useState<string | null>(null)
  const preview = useUncached(async (person: PersonNumber) => ({
    person,
    found: await requestErasurePreview(person),
  }))
  const start = (next: string) => {
    setText(next)
    setErased(null)
    preview.forget()
  }
  return (
    <div className={styles.erase}>
      <p className={styles.lead}>{t('privacy.eraseLead')}</p>
      <PersonNumberForm
        text={text}
        onText={start}
        submit={t('privacy.look')}
        isPending={preview.isPending}
        onAsk={person => void preview.run(person)}
      />
      <p role="status" className="soft">
        {preview.isPending && t('privacy.looking')}
      </p>
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
