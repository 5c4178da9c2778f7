import type { TFunction } from 'i18next'
import { agencyId } from '../../../contract/fields.ts'
import { type Agency, type AgencyKind, foldText } from '../../../domain/agency.ts'
import { foldAgencyName } from '../../../domain/agency-match.ts'
import { parsePlainDate } from '../../../domain/plain-date.ts'
import type { AgencyChangeBody, NewAgencyBody } from '../../queries/agency-settings.ts'

/** An agency while it is edited; dates are empty where there is no limit. */
export interface AgencyDraft {
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly kind: AgencyKind
  readonly validFrom: string
  readonly validUntil: string
  readonly aliases: readonly string[]
}

export type DraftFaults = Readonly<Partial<Record<keyof AgencyDraft, string>>>

export function draftOf(agency: Agency): AgencyDraft {
  const { id, name, shortName, kind, aliases, validFrom, validUntil } = agency
  return { id, name, shortName, kind, aliases, validFrom: validFrom ?? '', validUntil: validUntil ?? '' }
}

/** `Kec. Tugu Baru` → `kec-tugu-baru` */
export function proposeId(shortName: string): string {
  return foldText(shortName)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
}

/** The agency that a name already means to imports, other than the one being edited. */
export function ownerOf(name: string, id: string, agencies: readonly Agency[]): Agency | undefined {
  const folded = foldAgencyName(name)
  return agencies.find(
    agency => agency.id !== id && namesOf(agency).some(known => foldAgencyName(known) === folded),
  )
}

/** What keeps an alias from being added. */
export type AliasFault =
  | { readonly text: 'aliasEmpty' | 'aliasTwice' | 'aliasOwn' }
  | { readonly text: 'aliasOf'; readonly agency: string }

/** What keeps an alias from being added; `null` if nothing does. Compared as imports compare names. */
export function findAliasFault(
  alias: string,
  draft: AgencyDraft,
  agencies: readonly Agency[],
): AliasFault | null {
  const folded = foldAgencyName(alias)
  const isAmong = (names: readonly string[]) => names.some(name => foldAgencyName(name) === folded)
  if (folded === '') return { text: 'aliasEmpty' }
  if (isAmong(draft.aliases)) return { text: 'aliasTwice' }
  if (isAmong(namesOf({ ...draft, aliases: [] }))) return { text: 'aliasOwn' }
  const owner = ownerOf(alias, draft.id, agencies)
  return owner === undefined ? null : { text: 'aliasOf', agency: owner.name }
}

function namesOf({
  id,
  name,
  shortName,
  aliases,
}: Pick<AgencyDraft, 'id' | 'name' | 'shortName' | 'aliases'>) {
  return [name, shortName, id.replaceAll('-', ' '), ...aliases]
}

/** What is wrong with each field before it is sent; the server decides again. */
export function draftFaults(
  draft: AgencyDraft,
  base: AgencyDraft | null,
  agencies: readonly Agency[],
  t: TFunction,
): DraftFaults {
  const faults: Partial<Record<keyof AgencyDraft, string>> = {}
  for (const field of ['name', 'shortName'] as const) {
    const text = draft[field].trim()
    const owner = text === base?.[field] ? undefined : ownerOf(text, draft.id, agencies)
    if (text === '') faults[field] = t('agencySettings.required')
    else if (foldAgencyName(text) === '') faults[field] = t('agencySettings.aliasEmpty')
    else if (owner !== undefined) faults[field] = t('agencySettings.nameOf', { agency: owner.name })
  }
  if (base === null) {
    const taken = agencies.find(({ id }) => id === draft.id)
    if (draft.id === '') faults.id = t('agencySettings.required')
    else if (!agencyId.safeParse(draft.id).success) faults.id = t('agencySettings.idShape')
    else if (taken !== undefined) faults.id = t('agencySettings.idTaken', { agency: taken.name })
  }
  if (draft.validFrom !== '' && draft.validUntil !== '' && draft.validUntil < draft.validFrom) {
    faults.validUntil = t('agencySettings.dateOrder')
  }
  return faults
}

/** Only what changed, so that two who edit different things do not meet; `null` if nothing did. */
export function changeOf(base: AgencyDraft, draft: AgencyDraft): Omit<AgencyChangeBody, 'revision'> | null {
  const { aliases: before } = base
  const { aliases: after } = draft
  const change = {
    ...(draft.name.trim() !== base.name && { name: draft.name.trim() }),
    ...(draft.shortName.trim() !== base.shortName && { shortName: draft.shortName.trim() }),
    ...(draft.kind !== base.kind && { kind: draft.kind }),
    ...(draft.validFrom !== base.validFrom && { validFrom: parsePlainDate(draft.validFrom) }),
    ...(draft.validUntil !== base.validUntil && { validUntil: parsePlainDate(draft.validUntil) }),
    ...((before.length !== after.length || before.some(alias => !after.includes(alias))) && {
      aliases: [...after],
    }),
  }
  return Object.keys(change).length === 0 ? null : change
}

export function newBodyOf(draft: AgencyDraft): NewAgencyBody {
  return {
    id: draft.id,
    name: draft.name.trim(),
    shortName: draft.shortName.trim(),
    kind: draft.kind,
    aliases: [...draft.aliases],
    validFrom: parsePlainDate(draft.validFrom),
    validUntil: parsePlainDate(draft.validUntil),
  }
}
