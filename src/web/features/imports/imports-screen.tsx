import { useQuery } from '@tanstack/react-query'
import { useRouteContext } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Me } from '../../../contract/identity.ts'
import type { Import } from '../../../contract/imports.ts'
import { agenciesQuery } from '../../queries/agencies.ts'
import { importsQuery } from '../../queries/imports.ts'
import { Failure } from '../../ui/failure.tsx'
import { Page } from '../../ui/page.tsx'
import { RowsPlaceholder } from '../../ui/skeletons.tsx'
import { DropArea } from './drop-area.tsx'
import styles from './import-card.module.css'
import { ImportCard } from './import-card.tsx'
import { ImportHistory } from './import-history.tsx'
import { loadableKinds, mayWorkOn } from './import-words.ts'
import { LostUpload, UploadCard } from './upload-card.tsx'
import { useUploads } from './use-uploads.ts'

/** From dropped files to figures, and back: every file a card, every commit in the history. */
export function ImportsScreen() {
  const { t } = useTranslation()
  const { me } = useRouteContext({ from: '/shell' })
  const imports = useQuery(importsQuery)
  const { queue, uploads, lost } = useUploads(imports.data)
  // Committed on this visit: their card stays and says what changed.
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set())
  const kinds = loadableKinds(me.role)
  const cards = imports.data
    ?.filter(
      item =>
        mayWorkOn(item, me) &&
        item.status !== 'withdrawn' &&
        (item.status !== 'committed' || fresh.has(item.id)),
    )
    .toSorted(byUpload)
  const setFreshness = (id: string, isFresh: boolean) =>
    setFresh(all => new Set(isFresh ? [...all, id] : [...all].filter(other => other !== id)))
  return (
    <Page title={t('imports.title')} lead={useLead(me)}>
      {kinds.length > 0 && <DropArea kinds={kinds} onFiles={files => queue.add(files)} />}
      {imports.isError && imports.data !== undefined && (
        <p className={styles.away} role="status">
          {t('imports.reading.away')}
        </p>
      )}
      {lost.map(file => (
        <LostUpload key={file.name} file={file} onForget={() => queue.forget(file)} />
      ))}
      {uploads.map(upload => (
        <UploadCard
          key={upload.key}
          upload={upload}
          onRetry={() => queue.retry(upload.key)}
          onRemove={() => queue.remove(upload.key)}
        />
      ))}
      {cards?.map(item => (
        <ImportCard
          key={item.id}
          item={item}
          onCommit={() => setFreshness(item.id, true)}
          onDismiss={() => setFreshness(item.id, false)}
        />
      ))}
      {imports.data !== undefined ? (
        <ImportHistory imports={imports.data} me={me} />
      ) : imports.isError ? (
        <Failure error={imports.error} onRetry={() => imports.refetch()} />
      ) : (
        <RowsPlaceholder rows={6} />
      )}
    </Page>
  )
}

/** By arrival alone, the newest first: a card keeps its place whatever becomes of its file. */
function byUpload(a: Import, b: Import): number {
  return b.createdAt.localeCompare(a.createdAt) || b.id.localeCompare(a.id)
}

function useLead(me: Me): string {
  const { t } = useTranslation()
  const { data: agencies } = useQuery(agenciesQuery)
  if (me.role === 'secretary') {
    const agency = agencies?.find(({ id }) => id === me.agencyId)?.name ?? ''
    return t('imports.lead.secretary', { agency })
  }
  return t(`imports.lead.${me.role === 'operator' || me.role === 'planner' ? me.role : 'other'}`)
}
