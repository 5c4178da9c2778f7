import { useTranslation } from 'react-i18next'
import type { Import } from '../../../contract/imports.ts'
import { CompletionNote } from './completion-note.tsx'
import styles from './import-history.module.css'
import { IssueGroups } from './issue-groups.tsx'
import { OutcomeBar } from './outcome-bar.tsx'
import { PreviewStrip } from './preview-strip.tsx'
import { ReadingNotes } from './reading-notes.tsx'
import { CorrectedUpload, heldOf, SetAsideDownload } from './set-aside-tools.tsx'

/** What became of the rows of a file that counts: nothing of it is out of reach after the commit. */
export function HistoryDetails({ item }: { item: Import }) {
  const { t } = useTranslation()
  const isHeld = item.status === 'committed' && heldOf(item) > 0
  return (
    <>
      <OutcomeBar counts={item.counts} />
      <CompletionNote item={item} />
      {isHeld && (
        <div className={styles.tools}>
          <SetAsideDownload item={item} />
          <CorrectedUpload item={item} />
          <span className="soft">{t('imports.setAside.hint')}</span>
        </div>
      )}
      <PreviewStrip item={item} />
      <ReadingNotes item={item} />
      <IssueGroups item={item} />
    </>
  )
}
