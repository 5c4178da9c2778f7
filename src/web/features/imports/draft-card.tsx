import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { downloadOriginal, type Import } from '../../../contract/imports.ts'
import { agenciesQuery } from '../../queries/agencies.ts'
import { fileAddress } from '../../queries/api-client.ts'
import { differenceQuery, previewQuery } from '../../queries/imports.ts'
import { useFormat } from '../../texts/format.ts'
import { messageOf } from '../../ui/failure.tsx'
import { DifferenceLine } from './difference-line.tsx'
import styles from './import-card.module.css'
import { describeImport, takenRows } from './import-words.ts'
import { IssueGroups } from './issue-groups.tsx'
import { findLargeRemoval } from './large-removal.ts'
import { OutcomeBar } from './outcome-bar.tsx'
import { PreviewStrip } from './preview-strip.tsx'
import { QuestionList } from './question-list.tsx'
import { ReadingNotes } from './reading-notes.tsx'
import { RemovalWarning } from './removal-warning.tsx'
import { useImportSteps } from './use-import-step.ts'

/** What was understood of a file, what is asked, and the step that makes it count. */
export function DraftCard({ item, onCommit }: { item: Import; onCommit: () => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const steps = useImportSteps(item, onCommit)
  const isEmpty = item.questions.length === 0 && takenRows(item.counts) === 0
  return (
    <article className={styles.card}>
      <h2>{describeImport(item, t, format)}</h2>
      <Whence item={item} />
      <OutcomeBar counts={item.counts} />
      {item.duplicateOf !== null && (
        <p className={styles.callout} role="status">
          {t('imports.draft.duplicate', {
            user: item.duplicateOf.createdBy,
            when: format.instant(item.duplicateOf.committedAt),
          })}
        </p>
      )}
      <QuestionList
        item={item}
        isSending={steps.update.isPending}
        onAnswer={answers => steps.update.mutate({ answers })}
      />
      <PreviewStrip item={item} />
      <IssueGroups item={item} />
      <ReadingNotes item={item} />
      {isEmpty && <p className={styles.callout}>{t('imports.draft.empty')}</p>}
      <Steps item={item} steps={steps} isEmpty={isEmpty} />
    </article>
  )
}

/** File, scope, and where its header was found. */
function Whence({ item }: { item: Import }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { data: agencies } = useQuery(agenciesQuery)
  const { data: preview } = useQuery(previewQuery(item.id))
  const agency = agencies?.find(({ id }) => id === item.agencyId)?.shortName
  const facts = [
    item.fileName,
    agency && t('imports.ofAgency', { agency }),
    preview && t('imports.headerAt', { row: preview.headerRow }),
    format.bytes(item.size),
  ]
  return <p className={styles.whence}>{facts.filter(Boolean).join(' · ')}</p>
}

interface StepsProps {
  readonly item: Import
  readonly steps: ReturnType<typeof useImportSteps>
  readonly isEmpty: boolean
}

function Steps({ item, steps, isEmpty }: StepsProps) {
  const { t } = useTranslation()
  const { commit, discard } = steps
  const hasQuestions = item.questions.length > 0
  const canCommit = item.duplicateOf === null && !isEmpty
  const removal = useRemoval(item, canCommit && !hasQuestions)
  const error = steps.update.error ?? commit.error ?? discard.error
  return (
    <>
      {removal.found !== null && (
        <RemovalWarning
          removal={removal.found}
          agencyId={item.agencyId}
          isConfirmed={removal.isConfirmed}
          onConfirm={removal.confirm}
        />
      )}
      {error !== null && (
        <p className={styles.problem} role="alert">
          {messageOf(error, t)}
        </p>
      )}
      <div className={styles.actions}>
        {canCommit && (
          <Button
            disabled={hasQuestions || !removal.isSettled}
            loading={commit.isPending}
            onClick={() => commit.mutate()}
          >
            {t('imports.draft.commit')}
          </Button>
        )}
        <Button variant="default" loading={discard.isPending} onClick={() => discard.mutate()}>
          {t('imports.draft.discard')}
        </Button>
        <a
          className="text-link"
          href={fileAddress(downloadOriginal, { params: { importId: item.id } })}
          download
        >
          {t('imports.draft.original')}
        </a>
        <span className={styles.note}>
          {hasQuestions ? t('imports.draft.needsAnswers') : <DifferenceLine importId={item.id} />}
        </span>
      </div>
    </>
  )
}

/** What the draft would take out, and whether somebody said yes to exactly that. */
function useRemoval(item: Import, isAsked: boolean) {
  const { data, isPending } = useQuery({ ...differenceQuery(item.id), enabled: isAsked })
  const [confirmed, setConfirmed] = useState('')
  const found = isAsked && data !== undefined ? findLargeRemoval(item, data) : null
  const amount = found === null ? '' : `${found.removed} of ${found.stood}`
  const isConfirmed = found !== null && confirmed === amount
  return {
    found,
    isConfirmed,
    // Before the difference is known nobody could have been warned.
    isSettled: found === null ? !isPending : isConfirmed,
    confirm: (isYes: boolean) => setConfirmed(isYes ? amount : ''),
  }
}
