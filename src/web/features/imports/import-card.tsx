import type { Import } from '../../../contract/imports.ts'
import { CommittedCard } from './committed-card.tsx'
import { DraftCard } from './draft-card.tsx'
import { FailedCard } from './failed-card.tsx'
import { ReadingCard } from './reading-card.tsx'

interface ImportCardProps {
  readonly item: Import
  readonly onCommit: () => void
  readonly onDismiss: () => void
}

/** One file on its way: being read, to be judged, refused, or done. */
export function ImportCard({ item, onCommit, onDismiss }: ImportCardProps) {
  switch (item.status) {
    case 'reading':
    case 'committing':
      return <ReadingCard item={item} />
    case 'failed':
      return <FailedCard item={item} />
    case 'committed':
      return <CommittedCard item={item} onDismiss={onDismiss} />
    default:
      return <DraftCard item={item} onCommit={onCommit} />
  }
}
