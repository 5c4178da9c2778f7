import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgencySettings, AgencyView } from '../../../contract/agencies.ts'
import { cityDayOf } from '../../../domain/plain-date.ts'
import { agencySettingsQuery, requestAgencyChange, requestNewAgency } from '../../queries/agency-settings.ts'
import { isProblem } from '../../queries/problem-error.ts'
import {
  type AgencyDraft,
  changeOf,
  draftFaults,
  draftOf,
  findAliasFault,
  newBodyOf,
} from './agency-draft.ts'
import { mergeDraft, type TheirChange } from './merge-draft.ts'

/** What an edit rests on: the agency as the server last gave it. */
interface Ground {
  readonly draft: AgencyDraft
  readonly revision: string
}

interface Options {
  readonly settings: AgencySettings | null
  readonly agencies: readonly AgencyView[]
  readonly onDone: (said: string) => void
}

/** The fields of an agency, what is wrong with them, and sending them; others' changes are taken in, never over. */
export function useAgencyForm({ settings, agencies, onDone }: Options) {
  const { t } = useTranslation()
  const formRef = useRef<HTMLFormElement>(null)
  const [ground, setGround] = useState<Ground | null>(
    settings && { draft: draftOf(settings), revision: settings.revision },
  )
  const [draft, setDraft] = useState(() => ground?.draft ?? emptyDraft())
  const [dropped, setDropped] = useState<readonly string[]>([])
  const [theirs, setTheirs] = useState<readonly TheirChange[]>([])
  const [tries, setTries] = useState(0)
  const base = ground?.draft ?? null
  const old = base === null ? [] : oldNames(base, draft, agencies)
  const sent = withNames(
    draft,
    old.filter(name => !dropped.includes(name)),
  )
  const change = base === null ? newBodyOf(draft) : changeOf(base, sent)
  const save = useSave({
    ground,
    sent,
    onDone,
    onMerged: (draft, ground, changes) => {
      setDraft(draft)
      setGround(ground)
      setTheirs(changes)
    },
  })
  const found = draftFaults(draft, base, agencies, t)

  // biome-ignore lint/correctness/useExhaustiveDependencies: at every refused try, not at every keystroke
  useEffect(() => {
    formRef.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [tries])

  return {
    formRef,
    draft,
    base,
    faults: tries > 0 ? found : {},
    theirs,
    oldNames: old,
    isKept: (name: string) => !dropped.includes(name),
    keep: (name: string, isKept: boolean) =>
      setDropped(before => (isKept ? before.filter(other => other !== name) : [...before, name])),
    hasChanged: change !== null,
    isPending: save.isPending,
    refusal: save.isError && !isProblem(save.error, 'agency-changed') ? save.error : null,
    set: (fields: Partial<AgencyDraft>) => setDraft(before => ({ ...before, ...fields })),
    submit: (event: FormEvent) => {
      event.preventDefault()
      if (save.isPending || change === null) return
      setTries(before => before + 1)
      if (Object.keys(found).length === 0) save.mutate()
    },
  }
}

function emptyDraft(): AgencyDraft {
  // From today on: an agency that were always there would change the number of agencies of past months.
  const validFrom = cityDayOf(new Date())
  return { id: '', name: '', shortName: '', kind: 'dinas', validFrom, validUntil: '', aliases: [] }
}

/** Names that a change of name takes away, and that files may still write. */
function oldNames(base: AgencyDraft, draft: AgencyDraft, agencies: readonly AgencyView[]): string[] {
  return [base.name, base.shortName].filter(
    name =>
      ![draft.name.trim(), draft.shortName.trim()].includes(name) &&
      findAliasFault(name, draft, agencies) === null,
  )
}

function withNames(draft: AgencyDraft, names: readonly string[]): AgencyDraft {
  return { ...draft, aliases: [...draft.aliases, ...names] }
}

interface SaveOptions {
  readonly ground: Ground | null
  readonly sent: AgencyDraft
  readonly onDone: (said: string) => void
  readonly onMerged: (draft: AgencyDraft, ground: Ground, changes: readonly TheirChange[]) => void
}

function useSave({ ground, sent, onDone, onMerged }: SaveOptions) {
  const { t } = useTranslation()
  const client = useQueryClient()
  return useMutation({
    mutationFn: () =>
      ground === null
        ? requestNewAgency(newBodyOf(sent))
        : requestAgencyChange(sent.id, { revision: ground.revision, ...changeOf(ground.draft, sent) }),
    onSuccess: agency => {
      // Names of agencies stand on nearly every screen.
      void client.invalidateQueries({ predicate: query => query.queryKey[0] !== 'me' })
      onDone(t(ground === null ? 'agencySettings.made' : 'agencySettings.saved', { name: agency.name }))
    },
    onError: async error => {
      if (ground === null || !isProblem(error, 'agency-changed')) return
      const now = await client.fetchQuery(agencySettingsQuery(sent.id))
      const { draft, changes } = mergeDraft(ground.draft, sent, draftOf(now))
      onMerged(draft, { draft: draftOf(now), revision: now.revision }, changes)
    },
  })
}
