import { useQuery } from '@tanstack/react-query'
import { useRouteContext } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RememberedAnswerView } from '../../../contract/remembered-answers.ts'
import { mayOpen } from '../../queries/access.ts'
import { rememberedAnswersQuery } from '../../queries/remembered-answers.ts'
import { useFormat } from '../../texts/format.ts'
import { ClosedSettings } from '../../ui/closed-settings.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Page } from '../../ui/page.tsx'
import { Pager } from '../../ui/pager.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { RowsPlaceholder } from '../../ui/skeletons.tsx'
import { ForgetDialog } from './forget-dialog.tsx'
import styles from './remembered.module.css'
import { RememberedTable } from './remembered-table.tsx'

/** Every answer that later files go by, and the way to forget one. */
export function RememberedScreen() {
  const { t } = useTranslation()
  const { me } = useRouteContext({ from: '/shell' })
  if (mayOpen(me.role, 'remembered')) return <Remembered />
  return <ClosedSettings title={t('memory.title')} text={t('memory.closed')} />
}

function Remembered() {
  const { t } = useTranslation()
  const answers = useQuery(rememberedAnswersQuery)
  return (
    <Page title={t('memory.title')} lead={t('memory.lead')}>
      {answers.data !== undefined ? (
        <Answers answers={answers.data} />
      ) : answers.isError ? (
        <Failure error={answers.error} onRetry={() => void answers.refetch()} />
      ) : (
        <RowsPlaceholder rows={8} />
      )}
    </Page>
  )
}

const pageSize = 50
/** Fewer are seen at a glance. */
const worthSearching = 10

function Answers({ answers }: { answers: readonly RememberedAnswerView[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [text, setText] = useState('')
  const [page, setPage] = useState(1)
  const [forgetting, setForgetting] = useState<RememberedAnswerView | null>(null)
  const [forgotten, setForgotten] = useState('')
  const wanted = text.trim().toLocaleLowerCase()
  const found = answers.filter(answer =>
    `${answer.text} ${answer.label} ${answer.header ?? ''}`.toLocaleLowerCase().includes(wanted),
  )
  return (
    <>
      <p role="status" className={styles.status}>
        {forgotten !== '' && t('memory.forgotten', { text: forgotten })}
      </p>
      {answers.length === 0 ? (
        <EmptyState title={t('memory.empty')} text={t('memory.emptyText')} />
      ) : (
        <>
          <div className={styles.bar}>
            {answers.length > worthSearching && (
              <SearchField
                label={t('memory.find')}
                value={text}
                onChange={next => {
                  setText(next)
                  setPage(1)
                }}
              />
            )}
            <span className="soft">
              {t('memory.total', { n: format.count(found.length), count: found.length })}
            </span>
          </div>
          {found.length === 0 ? (
            <p className="soft">{t('memory.noneFound', { text: text.trim() })}</p>
          ) : (
            <RememberedTable
              answers={found.slice((page - 1) * pageSize, page * pageSize)}
              onForget={setForgetting}
            />
          )}
          <Pager page={page} pageSize={pageSize} total={found.length} onPage={setPage} />
        </>
      )}
      {forgetting !== null && (
        <ForgetDialog
          answer={forgetting}
          onClose={() => setForgetting(null)}
          onForgotten={() => {
            setForgotten(
              forgetting.text === '' ? t(`memory.type.${forgetting.type}`) : `“${forgetting.text}”`,
            )
            setForgetting(null)
          }}
        />
      )}
    </>
  )
}
