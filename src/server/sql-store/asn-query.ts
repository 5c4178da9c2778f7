import { type SelectQueryBuilder, sql } from 'kysely'
import type { AsnQuery } from '../../api/store.ts'
import { foldText } from '../../domain/agency.ts'
import { formerNipsOf, type NipPair } from '../../domain/nip-link.ts'
import { notParticipatingStates, sponsorStates } from '../../domain/sponsor-state.ts'
import type { Db, Tables } from './schema.ts'

type States = SelectQueryBuilder<Tables & { s: Tables['asn_states'] }, 's', object>

const shortestSearch = 2

/** Whether the text is long enough to search for. */
export function isSearch(text: string | undefined): text is string {
  return text !== undefined && text.trim().length >= shortestSearch
}

/** People of a fold who fit every filter but the state. */
export function selectAsn(db: Db, foldId: number, query: AsnQuery, pairs: readonly NipPair[] = []): States {
  let states: States = db.selectFrom('asn_states as s').where('s.fold_id', '=', foldId) as never
  if (query.agencyId !== undefined) states = states.where('s.agency_id', '=', query.agencyId)
  if (query.employment !== 'all') states = states.where('s.employment', '=', query.employment)
  return isSearch(query.search) ? search(states, query.search, pairs) : states
}

/** Every word somewhere in the name, or the digits somewhere in the number or one the person had before. */
function search(states: States, text: string, pairs: readonly NipPair[]): States {
  const digits = text.replace(/[\s.]/g, '')
  if (/^\d+$/.test(digits)) {
    const renamed = nipsAfter(pairs, digits)
    if (renamed.length === 0) return states.where('s.nip', 'like', `%${digits}%`)
    return states.where(({ eb, or }) => or([eb('s.nip', 'like', `%${digits}%`), eb('s.nip', 'in', renamed)]))
  }
  const words = foldText(text)
    .split(' ')
    .filter(word => word !== '')
  // Signs alone fold to nothing, and nobody's name holds them.
  if (words.length === 0) return states.where('s.nip', '=', '')
  return words.reduce((found, word) => found.where('s.name_folded', 'like', `%${word}%`), states)
}

/** Numbers that took the place of one with these digits, over several changes. */
function nipsAfter(pairs: readonly NipPair[], digits: string): string[] {
  return [...new Set(pairs.map(pair => pair.nip))].filter(nip =>
    formerNipsOf(pairs, nip).some(former => former.includes(digits)),
  )
}

/** Narrows to the state asked for. */
export function withState(states: States, state: AsnQuery['state']): States {
  if (state === undefined) return states
  return states.where('s.state', 'in', state === 'not-participating' ? [...notParticipatingStates] : [state])
}

/** Orders as asked; equal ones by NIP, those without a value last. */
export function sorted(states: States, sort: AsnQuery['sort']): States {
  const direction = sort.startsWith('-') ? 'desc' : 'asc'
  const key = sort.replace('-', '')
  if (key === 'nip') return states.orderBy('s.nip', direction)
  if (key === 'agency') states = states.orderBy(agencyName, direction).orderBy('s.name_folded', 'asc')
  if (key === 'state') states = states.orderBy(stateRank, direction).orderBy('s.name_folded', 'asc')
  if (key === 'name') states = states.orderBy('s.name_folded', direction)
  if (key === 'position') {
    states = states
      .orderBy(sql`case when s.position_folded is null then 1 else 0 end`)
      .orderBy('s.position_folded', direction)
  }
  return states.orderBy('s.nip', 'asc')
}

// Sorted by the short name, which is what a list shows.
const agencyName = sql`(select lower(a.short_name) from agencies a where a.id = s.agency_id)`
const stateRank = sql`case s.state ${sql.join(
  sponsorStates.map((state, rank) => sql`when ${sql.lit(state)} then ${sql.lit(rank)}`),
  sql` `,
)} end`
