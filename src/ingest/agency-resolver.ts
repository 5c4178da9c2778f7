import { foldText } from '../domain/agency.ts'
import type { AgencyMatcher } from '../domain/agency-match.ts'
import { type IngestQuestion, noneOfThem } from './ingest-context.ts'

export type ResolvedAgency =
  | { readonly agencyId: string; readonly subUnit: string | null }
  | { readonly code: 'agency-unknown' | 'agency-other-government'; readonly proposal: string | null }

/** Agencies as written → agencies of the city; remembers what has to be asked and how many rows wait. */
export class AgencyResolver {
  readonly #matcher: AgencyMatcher
  readonly #answers: Readonly<Record<string, string>>
  readonly #ids: ReadonlySet<string>
  readonly #asked = new Map<string, { text: string; proposal: string | null; rows: number }>()

  constructor(matcher: AgencyMatcher, answers: Readonly<Record<string, string>>) {
    this.#matcher = matcher
    this.#answers = answers
    this.#ids = new Set(matcher.options().map(option => option.value))
  }

  resolve(text: string): ResolvedAgency {
    const folded = foldText(text)
    const id = `agency:${folded}`
    const answer = Object.hasOwn(this.#answers, id) ? this.#answers[id] : undefined
    if (answer === noneOfThem) return { code: 'agency-unknown', proposal: null }
    if (answer !== undefined && this.#ids.has(answer)) return { agencyId: answer, subUnit: null }
    const match = this.#matcher.match(text)
    if (match.type === 'found') return match
    if (match.type === 'other-government') return { code: 'agency-other-government', proposal: null }
    const asked = this.#asked.get(folded) ?? { text, proposal: match.proposal, rows: 0 }
    this.#asked.set(folded, { ...asked, rows: asked.rows + 1 })
    return { code: 'agency-unknown', proposal: match.proposal }
  }

  /** One for each unknown name, the one most rows wait for first. */
  questions(): IngestQuestion[] {
    const options = [...this.#matcher.options(), { value: noneOfThem, label: noneOfThem }]
    return [...this.#asked]
      .toSorted(([, a], [, b]) => b.rows - a.rows)
      .map(([folded, asked]) => ({ id: `agency:${folded}`, type: 'agency', options, ...asked }))
  }
}
