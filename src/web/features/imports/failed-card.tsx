import { Button } from '@mantine/core'
import { useRouteContext } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Import } from '../../../contract/imports.ts'
import { messageOf } from '../../ui/failure.tsx'
import styles from './import-card.module.css'
import { loadableKinds } from './import-words.ts'
import { useImportSteps } from './use-import-step.ts'

/** Refusals that another kind may answer: the headers were measured against the wrong one, or none. */
const kindMatters: readonly string[] = ['kind-unrecognised', 'column-missing']

/** A file that could not be read: which, why, and what to do next. */
export function FailedCard({ item }: { item: Import }) {
  const { t } = useTranslation()
  const { update, discard } = useImportSteps(item)
  const error = update.error ?? discard.error
  return (
    <article className={styles.card} data-tone="failed" role="alert" id={`impor-${item.id}`}>
      <h2>{t('imports.failed.title', { file: item.fileName })}</h2>
      <p>{item.error?.message ?? t('failure.unexpected')}</p>
      <p className="soft">{t('imports.failed.kept')}</p>
      {error !== null && <p className={styles.problem}>{messageOf(error, t)}</p>}
      <div className={styles.actions}>
        {kindMatters.includes(item.error?.code ?? '') && <ReadAgain item={item} update={update} />}
        <Button variant="default" loading={discard.isPending} onClick={() => discard.mutate()}>
          {t('imports.failed.dismiss')}
        </Button>
      </div>
    </article>
  )
}

interface ReadAgainProps {
  readonly item: Import
  readonly update: ReturnType<typeof useImportSteps>['update']
}

/** Names the kind and has the file read again; for who may load but one kind there is nothing to choose. */
function ReadAgain({ item, update }: ReadAgainProps) {
  const { t } = useTranslation()
  const { me } = useRouteContext({ from: '/shell' })
  const kinds = loadableKinds(me.role)
  const [chosen, setChosen] = useState('')
  const kind = kinds.find(offered => offered === chosen)
  if (kinds.length < 2) return null
  return (
    <>
      <select
        className={styles.select}
        aria-label={t('imports.failed.kind')}
        value={chosen}
        onChange={event => setChosen(event.currentTarget.value)}
      >
        <option value="">{t('imports.failed.kind')}</option>
        {kinds
          .filter(offered => offered !== item.kind)
          .map(offered => (
            <option key={offered} value={offered}>
              {t(`imports.kind.${offered}`)}
            </option>
          ))}
      </select>
      <Button
        disabled={kind === undefined}
        loading={update.isPending}
        onClick={() => kind !== undefined && update.mutate({ kind })}
      >
        {t('imports.failed.again')}
      </Button>
    </>
  )
}
