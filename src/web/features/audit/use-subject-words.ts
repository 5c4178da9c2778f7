import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { AuditEntryView } from '../../../contract/audit.ts'
import { agenciesQuery } from '../../queries/agencies.ts'
import { importsQuery } from '../../queries/imports.ts'
import { useFormat } from '../../texts/format.ts'

/** Long ids tell nobody more than their beginning. */
const shownOfId = 8

/** What an entry is about, by name where it has one that says nothing of a person. */
export function useSubjectWords(): (entry: Pick<AuditEntryView, 'actor' | 'subject'>) => string | null {
  const { t } = useTranslation()
  const format = useFormat()
  const { data: agencies = [] } = useQuery(agenciesQuery)
  const { data: imports = [] } = useQuery(importsQuery)
  return ({ actor, subject }) => {
    if (subject === null || subject.type === 'settings') return null
    const { type, id } = subject
    if (type === 'account') {
      // Who did it stands beside it already.
      if (subject.username !== undefined && subject.username === actor?.username) return null
      return t('audit.subject_account', { id: subject.name ?? id.slice(0, shownOfId) })
    }
    if (type === 'agency') return agencies.find(agency => agency.id === id)?.shortName ?? id
    if (type === 'person') return t('audit.subject_person', { id })
    const found = type === 'import' ? imports.find(item => item.id === id) : undefined
    if (found?.kind != null && found.asOf !== null) {
      return t('audit.importAsOf', { kind: t(`frame.kind_${found.kind}`), date: format.date(found.asOf) })
    }
    return t(`audit.subject_${type}`, { id: id.slice(0, shownOfId) })
  }
}
