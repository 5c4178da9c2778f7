import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonNumber } from '../../../contract/privacy.ts'
import { requestWhoSaw, type WhoSaw } from '../../queries/audit.ts'
import { useUncached } from '../../queries/use-uncached.ts'
import { useFormat } from '../../texts/format.ts'
import { Pager } from '../../ui/pager.tsx'
import { PersonNumberForm } from '../../ui/person-number-form.tsx'
import { Refusal } from '../../ui/refusal.tsx'
import { ActorCell } from './actor-cell.tsx'
import styles from './audit.module.css'

const pageSize = 100

/** Who was shown one person. The number is sent in the body and stays in no address and no cache. */
export function WhoSawTab() {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const answer = useUncached(async (person: PersonNumber, page: number) => ({
    person,
    page,
    seen: await requestWhoSaw(person, { offset: (page - 1) * pageSize, limit: pageSize }),
  }))
  return (
    <>
      <p className={styles.note}>
        {t('audit.whyCodes')} {t('audit.askedIsNoted')}
      </p>
      <div className={styles.ask}>
        <PersonNumberForm
          text={text}
          onText={next => {
            setText(next)
            answer.forget()
          }}
          submit={t('audit.search')}
          isPending={answer.isPending}
          onAsk={person => void answer.run(person, 1)}
        />
        <Refusal error={answer.error} />
      </div>
      <div role="status">{answer.value !== null && <Found seen={answer.value.seen} />}</div>
      {answer.value !== null && answer.value.seen.items.length > 0 && (
        <>
          <SightingsTable seen={answer.value.seen} />
          <Pager
            page={answer.value.page}
            pageSize={pageSize}
            total={answer.value.seen.total}
            isBusy={answer.isPending}
            onPage={page => answer.value !== null && void answer.run(answer.value.person, page)}
          />
        </>
      )}
    </>
  )
}

function Found({ seen }: { seen: WhoSaw }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <p className={styles.found}>
      {t('audit.personCode', { person: seen.person })}{' '}
      {seen.total === 0
        ? t('audit.sawNobody')
        : t('audit.sawTimes', { count: seen.total, n: format.count(seen.total) })}
      {seen.others.length > 0 && ` ${t('audit.otherCodes', { people: format.list(seen.others) })}`}
    </p>
  )
}

function SightingsTable({ seen: { items, others } }: { seen: WhoSaw }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <table className={styles.table} aria-label={t('audit.tabPerson')}>
      <thead>
        <tr>
          <th scope="col">{t('audit.no')}</th>
          <th scope="col">{t('audit.when')}</th>
          <th scope="col">{t('audit.who')}</th>
          <th scope="col">{t('audit.how')}</th>
          {others.length > 0 && <th scope="col">{t('audit.asPerson')}</th>}
        </tr>
      </thead>
      <tbody>
        {items.map(({ no, at, actor, action, people }) => (
          <tr key={no}>
            <td data-no>{format.count(no)}</td>
            <td data-when>{format.instant(at)}</td>
            <td>
              <ActorCell actor={actor} />
            </td>
            <td>{t(`audit.action_${action}`)}</td>
            {others.length > 0 && <td>{people.length > 0 ? format.list(people) : '–'}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
