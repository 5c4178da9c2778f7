import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Import } from '../../../contract/imports.ts'
import { agenciesQuery } from '../../queries/agencies.ts'
import { previewQuery } from '../../queries/imports.ts'
import { useFormat } from '../../texts/format.ts'
import { CompletionNote } from './completion-note.tsx'
import { DifferencePanel } from './difference-panel.tsx'
import { DraftSteps } from './draft-steps.tsx'
import styles from './import-card.module.css'
import { describeImport, sheetsOf, takenRows } from './import-words.ts'
import { IssueGroups } from './issue-groups.tsx'
import { OutcomeBar } from './outcome-bar.tsx'
import { PreviewStrip } from './preview-strip.tsx'
import { QuestionList } from './question-list.tsx'
import { ReadingNotes } from './reading-notes.tsx'
import { ScopeNote } from './scope-choice.tsx'
import { SettledAnswers } from './settled-answers.tsx'
import { useImportSteps } from './use-import-step.ts'

/** What was understood of a file, what is asked, and the step that makes it count. */
export function DraftCard({ item, onCommit }: { item: Import; onCommit: () => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const steps = useImportSteps(item, onCommit)
  const hasQuestions = item.questions.length > 0
  const isEmpty = !hasQuestions && takenRows(item.counts) === 0
  const isDuplicate = item.duplicateOf !== null
  return (
    <article className={styles.card} id={`impor-${item.id}`} aria-labelledby={`impor-${item.id}-judul`}>
      <h2 id={`impor-${item.id}-judul`}>{describeImport(item, t, format)}</h2>
      <Whence item={item} />
      <CompletionNote item={item} />
      <ScopeNote item={item} update={steps.update} />
      {item.duplicateOf !== null && (
        <p className={styles.callout} role="status">
          {t('imports.draft.duplicate', {
            user: item.duplicateOf.createdBy ?? t('imports.draft.somebody'),
            when: format.instant(item.duplicateOf.committedAt),
          })}
        </p>
      )}
      <OutcomeBar counts={item.counts} />
      <QuestionList item={item} update={steps.update} />
      <SettledAnswers item={item} update={steps.update} />
      <PreviewStrip item={item} />
      <ReadingNotes item={item} />
      <IssueGroups item={item} />
      {isEmpty && <p className={styles.callout}>{t('imports.draft.empty')}</p>}
      {!hasQuestions && !isEmpty && !isDuplicate && <DifferencePanel item={item} />}
      <DraftSteps item={item} steps={steps} canCommit={!isDuplicate && !isEmpty} />
    </article>
  )
}

/** File, sheets, scope, and where its header was found. */
function Whence({ item }: { item: Import }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { data: agencies } = useQuery(agenciesQuery)
  const { data: preview } = useQuery(previewQuery(item.id))
  const agency = agencies?.find(({ id }) => id === item.agencyId)?.shortName
  const sheets = sheetsOf(item)
  const facts = [
    item.fileName,
    agency && t('imports.ofAgency', { agency }),
    sheets.length > 1
      ? t('imports.sheets', { n: format.count(sheets.length), count: sheets.length })
      : preview &&
        preview.sheet !== '' &&
        // A CSV has no sheets: what is shown as one is the file's own name.
        !item.fileName.startsWith(preview.sheet) &&
        t('imports.sheet', { sheet: preview.sheet }),
    preview && t('imports.headerAt', { row: preview.headerRow }),
    format.bytes(item.size),
  ]
  return <p className={styles.whence}>{facts.filter(Boolean).join(' · ')}</p>
}
