import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Settings } from '../../../contract/settings.ts'
import { requestSettings, settingsQuery } from '../../queries/privacy.ts'
import { Refusal } from '../../ui/refusal.tsx'
import { LastRun } from './last-run.tsx'
import styles from './privacy.module.css'
import {
  bodyOf,
  draftOf,
  isOriginal,
  type KeptThing,
  keptThings,
  readDays,
  stepsOf,
} from './retention-draft.ts'
import { RetentionRow } from './retention-row.tsx'
import { ShorterDialog } from './shorter-dialog.tsx'

interface RetentionFormProps {
  readonly settings: Settings
  /** `false` again as soon as something else is typed. */
  readonly onSaved: (isSaved: boolean) => void
}

/** How many days what is kept; a shorter time is asked about, for what it deletes does not come back. */
export function RetentionForm({ settings: { retention, lastRun }, onSaved }: RetentionFormProps) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const formRef = useRef<HTMLFormElement>(null)
  const [draft, setDraft] = useState(() => draftOf(retention))
  const [isAsking, setIsAsking] = useState(false)
  const steps = stepsOf(retention, draft)
  const isWrong = keptThings.some(thing => readDays(draft[thing]) === null)
  const shorter = steps.filter(({ before, after }) => after < before)
  const save = useMutation({
    mutationFn: () => requestSettings(bodyOf(steps)),
    onSuccess: settings => {
      setIsAsking(false)
      client.setQueryData(settingsQuery.queryKey, settings)
      onSaved(true)
    },
    onError: () => setIsAsking(false),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isWrong) formRef.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
    else if (shorter.length > 0) setIsAsking(true)
    else if (steps.length > 0) save.mutate()
  }
  const row = (thing: KeptThing) => (
    <RetentionRow
      key={thing}
      thing={thing}
      text={draft[thing]}
      onChange={text => {
        setDraft(before => ({ ...before, [thing]: text }))
        onSaved(false)
      }}
    />
  )
  return (
    <form ref={formRef} onSubmit={submit} noValidate>
      <p className={styles.lead}>{t('privacy.retentionLead')}</p>
      <LastRun lastRun={lastRun} />
      <table className={styles.retention} aria-label={t('privacy.retention')}>
        <thead>
          <tr>
            <th scope="col">{t('privacy.kept')}</th>
            <th scope="col">{t('privacy.howLong')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="rowgroup" colSpan={2}>
              {t('privacy.originals')}
              <small>
                {t('privacy.originalsFrom')} {t('privacy.originalsLost')}
              </small>
            </th>
          </tr>
          {keptThings.filter(isOriginal).map(row)}
        </tbody>
        <tbody>{keptThings.filter(thing => !isOriginal(thing)).map(row)}</tbody>
      </table>
      <Refusal error={save.error} />
      {(steps.length > 0 || isWrong) && (
        <div className={styles.steps}>
          <Button type="submit" loading={save.isPending}>
            {t('privacy.save')}
          </Button>
          <Button variant="default" onClick={() => setDraft(draftOf(retention))}>
            {t('privacy.reset')}
          </Button>
        </div>
      )}
      {isAsking && (
        <ShorterDialog
          steps={shorter}
          isPending={save.isPending}
          onClose={() => setIsAsking(false)}
          onConfirm={() => save.mutate()}
        />
      )}
    </form>
  )
}
