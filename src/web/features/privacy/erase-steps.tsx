import { Button, Textarea, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ErasurePreview, PersonNumber } from '../../../contract/privacy.ts'
import { requestErasure } from '../../queries/privacy.ts'
import { useUncached } from '../../queries/use-uncached.ts'
import { useFormat } from '../../texts/format.ts'
import { Refusal } from '../../ui/refusal.tsx'
import styles from './privacy.module.css'

interface EraseStepsProps {
  readonly person: PersonNumber
  readonly found: ErasurePreview
  readonly onErased: (person: string) => void
}

/** What would be erased, and the reason and word it takes. */
export function EraseSteps({ person, found, onErased }: EraseStepsProps) {
  const { t } = useTranslation()
  const headRef = useRef<HTMLDivElement>(null)
  useEffect(() => headRef.current?.focus(), [])
  return (
    <div className={styles.preview} ref={headRef} tabIndex={-1}>
      <Effect found={found} />
      {found.hasAccount && (
        <p>
          {t('privacy.hasAccount')}{' '}
          <Link to="/pengaturan/pengguna" search={{}}>
            {t('accounts.title')}
          </Link>
          .
        </p>
      )}
      {found.known && <Confirm person={person} onErased={onErased} />}
    </div>
  )
}

function Effect({ found }: { found: ErasurePreview }) {
  const { t } = useTranslation()
  const format = useFormat()
  const when = found.erasedAt === null ? '' : format.instant(found.erasedAt)
  if (!found.known) return <p>{when === '' ? t('privacy.unknown') : t('privacy.already', { when })}</p>
  const counts = [
    found.records > 0 && t('privacy.willRecords', { count: found.records, n: format.count(found.records) }),
    found.originals > 0 &&
      t('privacy.willOriginals', { count: found.originals, n: format.count(found.originals) }),
    found.drafts > 0 && t('privacy.willDrafts', { count: found.drafts, n: format.count(found.drafts) }),
    found.reasons > 0 && t('privacy.willReasons', { count: found.reasons, n: format.count(found.reasons) }),
  ].filter(text => text !== false)
  return (
    <>
      {when !== '' && <p>{t('privacy.alreadyAgain', { when })}</p>}
      <p>
        <strong>{t('privacy.willErase', { person: found.person })}</strong>
      </p>
      <ul>
        {counts.map(text => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p className="soft">{t('privacy.stays')}</p>
    </>
  )
}

const shortestReason = 5

function Confirm({ person, onErased }: Pick<EraseStepsProps, 'person' | 'onErased'>) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const formRef = useRef<HTMLFormElement>(null)
  const [reason, setReason] = useState('')
  const [word, setWord] = useState('')
  const [tries, setTries] = useState(0)
  const erase = useUncached(async (reason: string) => {
    const erasure = await requestErasure(person, reason)
    // What was loaded before may still name the person.
    void client.resetQueries({ predicate: query => query.queryKey[0] !== 'me' })
    onErased(erasure.person)
  })
  const wanted = t('privacy.confirmWord')
  const isReason = reason.trim().length >= shortestReason
  const isWord = word.trim().toLowerCase() === wanted
  // biome-ignore lint/correctness/useExhaustiveDependencies: at every refused try, not at every keystroke
  useEffect(() => {
    formRef.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [tries])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTries(before => before + 1)
    if (isReason && isWord && !erase.isPending) void erase.run(reason.trim())
  }
  return (
    <form className={styles.confirm} ref={formRef} onSubmit={submit} noValidate>
      <Textarea
        label={t('privacy.reason')}
        description={t('privacy.reasonHint')}
        rows={2}
        maxLength={300}
        value={reason}
        error={tries > 0 && !isReason && t('privacy.reasonShape')}
        onChange={event => setReason(event.currentTarget.value)}
      />
      <TextInput
        label={t('privacy.confirmLabel', { word: wanted })}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={word}
        error={tries > 0 && !isWord && t('privacy.confirmShape', { word: wanted })}
        onChange={event => setWord(event.currentTarget.value)}
      />
      <Refusal error={erase.error} />
      <Button type="submit" loading={erase.isPending}>
        {t('privacy.eraseNow')}
      </Button>
    </form>
  )
}
