import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Import } from '../../../contract/imports.ts'
import { differenceQuery } from '../../queries/imports.ts'
import { messageOf } from '../../ui/failure.tsx'
import styles from './import-card.module.css'
import { findLargeRemoval } from './large-removal.ts'
import { OriginalGone, OriginalLink } from './original-link.tsx'
import { RemovalWarning } from './removal-warning.tsx'
import { SetAsideDownload } from './set-aside-tools.tsx'
import { useCommitError, type useImportSteps } from './use-import-step.ts'

interface DraftStepsProps {
  readonly item: Import
  readonly steps: ReturnType<typeof useImportSteps>
  /** There is something to save that is not saved already. */
  readonly canCommit: boolean
}

/** Save, take the rows that need a person, or throw the draft away. */
export function DraftSteps({ item, steps, canCommit }: DraftStepsProps) {
  const { t } = useTranslation()
  const { commit, discard } = steps
  const hasQuestions = item.questions.length > 0
  const removal = useRemoval(item, canCommit && !hasQuestions)
  const error = useCommitError(item.id) ?? discard.error
  return (
    <>
      {removal.found !== null && (
        <RemovalWarning
          removal={removal.found}
          agencyId={item.agencyId}
          isConfirmed={removal.isConfirmed}
          onConfirm={removal.confirm}
          update={steps.update}
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
        <SetAsideDownload item={item} />
        <Button variant="default" loading={discard.isPending} onClick={() => discard.mutate()}>
          {t('imports.draft.discard')}
        </Button>
        {item.originalDeleted === null ? (
          <OriginalLink
            item={item}
            className="text-link"
            label={t('imports.history.original', { file: item.fileName })}
          >
            {t('imports.draft.original')}
          </OriginalLink>
        ) : (
          <span className="soft">
            <OriginalGone item={item} />
          </span>
        )}
        {hasQuestions && <span className={styles.note}>{t('imports.draft.needsAnswers')}</span>}
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
