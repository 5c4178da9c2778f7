import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { NipLinkView } from '../../../contract/nip-links.ts'
import { agenciesQuery } from '../../queries/agencies.ts'
import { useFormat } from '../../texts/format.ts'
import { Icon } from '../../ui/icon.tsx'

/** The heads over {@link LinkCells}. */
export function LinkHeads() {
  const { t } = useTranslation()
  return (
    <>
      <th scope="col">{t('links.name')}</th>
      <th scope="col">{t('links.agency')}</th>
      <th scope="col">
        {t('links.former')} <Icon name="arrow" size={13} /> {t('links.now')}
      </th>
      <th scope="col" data-number>
        {t('links.workers')}
      </th>
    </>
  )
}

/** Who, where, both numbers, and how many workers the old one brought. */
export function LinkCells({ link }: { link: NipLinkView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { data: agencies } = useQuery(agenciesQuery)
  const agency = agencies?.find(({ id }) => id === link.agencyId)?.shortName ?? link.agencyId
  return (
    <>
      <th scope="row">
        {link.name}
        {link.status === 'proposed' && link.rivals > 0 && (
          <small>{t('links.rivals', { n: format.count(link.rivals), count: link.rivals })}</small>
        )}
      </th>
      <td>{agency}</td>
      <td data-nips>
        <span>{link.formerNip}</span> <Icon name="arrow" size={14} /> <strong>{link.nip}</strong>
      </td>
      <td data-number>
        {format.count(link.workers)} <span data-unit>{t('links.workersUnit')}</span>
      </td>
    </>
  )
}
