import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { AsnListItem } from '../../../contract/asn.ts'
import type { Agency } from '../../../domain/agency.ts'
import { formatNip } from '../../../domain/nip.ts'
import { useFormat } from '../../texts/format.ts'
import { Placeholder } from '../../ui/skeletons.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { sinceOf } from './pending-view.ts'
import styles from './people-table.module.css'

interface PeopleRowProps {
  readonly index: number
  readonly item: AsnListItem | undefined
  readonly agency: Agency | undefined
  readonly showAgency: boolean
  readonly showPosition: boolean
  readonly isOpen: boolean
  readonly tabIndex: 0 | -1
  readonly onOpen: (nip: string) => void
  readonly onFocus: (index: number) => void
}

/** One person. The name is the button; it reaches over the whole row. */
export const PeopleRow = memo(function PeopleRow(props: PeopleRowProps) {
  const { index, item, agency, showAgency, showPosition, isOpen } = props
  const { t } = useTranslation()
  const format = useFormat()
  if (item === undefined) return <WaitingRow {...props} />
  const since = sinceOf(item)
  return (
    <tr aria-rowindex={index + 2} className={styles.row} data-open={isOpen || undefined}>
      <th scope="row" data-column="name">
        <button
          type="button"
          data-row={index}
          data-nip={item.nip}
          tabIndex={props.tabIndex}
          aria-expanded={isOpen}
          title={item.name}
          onClick={() => props.onOpen(item.nip)}
          onFocus={() => props.onFocus(index)}
        >
          {item.name}
        </button>
        {item.heldRows > 0 && (
          <span className={styles.held}>{t('pending.held', { n: format.count(item.heldRows) })}</span>
        )}
      </th>
      <td data-column="nip">{formatNip(item.nip)}</td>
      {showAgency && (
        <td data-column="agency" title={agency?.name}>
          {agency?.shortName ?? item.agencyId}
        </td>
      )}
      {showPosition && (
        <td data-column="position" title={item.position ?? undefined}>
          {item.position ?? '–'}
        </td>
      )}
      <td data-column="employment">
        {item.employment === 'PPPK_PW' ? t('frame.employmentPPPK_PW') : item.employment}
      </td>
      <td data-column="state">
        <StateBadge
          state={item.state}
          {...(since === null ? {} : { detail: t('pending.since', { month: format.month(since) }) })}
        />
      </td>
    </tr>
  )
})

function WaitingRow({ index, showAgency, showPosition }: PeopleRowProps) {
  const columns = 4 + Number(showAgency) + Number(showPosition)
  const widths = ['68%', '80%', '60%', '70%', '50%', '64%']
  return (
    <tr aria-rowindex={index + 2} aria-busy="true" className={styles.row}>
      {widths.slice(0, columns).map(width => (
        <td key={width}>
          <Placeholder width={width} height="0.7rem" />
        </td>
      ))}
    </tr>
  )
}
