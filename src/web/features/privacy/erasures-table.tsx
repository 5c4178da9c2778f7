import { useTranslation } from 'react-i18next'
import type { Erasure } from '../../../contract/privacy.ts'
import { useFormat } from '../../texts/format.ts'
import styles from './privacy.module.css'

/** Erasures so far: by code, never by name. */
export function ErasuresTable({ erasures }: { erasures: readonly Erasure[] }) {
  const { t } = useTranslation()
  return (
    <table className={styles.erasures} aria-label={t('privacy.erasures')}>
      <thead>
        <tr>
          <th scope="col">{t('privacy.person')}</th>
          <th scope="col">{t('privacy.when')}</th>
          <th scope="col">{t('privacy.reason')}</th>
          <th scope="col">{t('privacy.gone')}</th>
        </tr>
      </thead>
      <tbody>
        {erasures.map(erasure => (
          <ErasureRow key={erasure.id} erasure={erasure} />
        ))}
      </tbody>
    </table>
  )
}

function ErasureRow({ erasure }: { erasure: Erasure }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { records, originals, drafts } = erasure
  const gone = [
    records > 0 && t('privacy.records', { count: records, n: format.count(records) }),
    originals > 0 && t('privacy.deletedOriginals', { count: originals, n: format.count(originals) }),
    drafts > 0 && t('privacy.deletedDrafts', { count: drafts, n: format.count(drafts) }),
  ].filter(text => text !== false)
  return (
    <tr>
      <th scope="row">
        <code>{erasure.person}</code>
        <small>{t(`privacy.kind_${erasure.kind}`)}</small>
      </th>
      <td>
        {format.instant(erasure.at)}
        <small>{erasure.by ?? t('privacy.byNobody')}</small>
      </td>
      <td>{erasure.reason}</td>
      <td>{gone.join(' · ')}</td>
    </tr>
  )
}
