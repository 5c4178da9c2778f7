import type { AgencyView } from '../../../contract/agencies.ts'
import { type AgencyKind, foldText } from '../../../domain/agency.ts'

export interface FoundAgency {
  readonly agency: AgencyView
  /** The other name by which the search found it, where its own names do not show why. */
  readonly byAlias: string | null
}

/** Agencies of a kind whose names, code or other names hold what is typed. */
export function findAgencies(
  agencies: readonly AgencyView[],
  { find = '', kind }: { readonly find?: string | undefined; readonly kind?: AgencyKind | undefined },
): FoundAgency[] {
  const wanted = foldText(find)
  return agencies.flatMap((agency): FoundAgency[] => {
    if (kind !== undefined && agency.kind !== kind) return []
    if (wanted === '') return [{ agency, byAlias: null }]
    const own = foldText(`${agency.name} ${agency.shortName} ${agency.id}`)
    if (own.includes(wanted)) return [{ agency, byAlias: null }]
    const byAlias = agency.aliases.find(alias => foldText(alias).includes(wanted))
    return byAlias === undefined ? [] : [{ agency, byAlias }]
  })
}
