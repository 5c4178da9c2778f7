import { foldText } from '../domain/agency.ts'
import type { AgencyMatch, AgencyMatcher } from '../domain/agency-match.ts'
import { noneOfThem, type QuestionOption } from '../domain/question.ts'
import type { AnswerBook, Asked } from './answer-book.ts'

export type ResolvedAgency =
  | { readonly agencyId: string; readonly subUnit: string | null }
  | { readonly code: 'agency-unknown' | 'agency-other-government'; readonly proposal: string | null }

/** Agencies as written → agencies of the city; what is not known is asked. */
export class AgencyResolver {
  readonly #matcher: AgencyMatcher
  readonly #book: AnswerBook
  readonly #names: ReadonlyMap<string, string>
  readonly #options: QuestionOption[]
  readonly #known = new Map<string, { readonly resolved: ResolvedAgency; readonly asked: Asked | null }>()

  constructor(matcher: AgencyMatcher, book: AnswerBook) {
    this.#matcher = matcher
    this.#book = book
    const agencies = matcher.options()
    this.#names = new Map(agencies.map(({ value, label }) => [value, label]))
    this.#options = [...agencies, { value: noneOfThem, label: noneOfThem }]
  }

  resolve(text: string): ResolvedAgency {
    let known = this.#known.get(text)
    if (known === undefined) {
      known = this.#find(text)
      this.#known.set(text, known)
    }
    if (known.asked !== null) known.asked.rows += 1
    return known.resolved
  }

  nameOf(agencyId: string): string {
    return this.#names.get(agencyId) ?? agencyId
  }

  #find(text: string): { resolved: ResolvedAgency; asked: Asked | null } {
    const id = `agency:${foldText(text)}`
    const match = this.#matcher.match(text)
    const isTaught = this.#book.isRemembered(id)
    const said = this.#book.said(id)
    const isAnswered = this.#options.some(option => option.value === said)
    if (match.type !== 'unknown' && !isTaught && !isAnswered) {
      return { resolved: resolvedBy(match), asked: null }
    }
    const proposal =
      match.type === 'found' ? match.agencyId : match.type === 'unknown' ? match.proposal : null
    const asked = this.#book.ask(id, () => ({ type: 'agency', text, options: this.#options, proposal }))
    // A name the city knows is not turned to another agency for everybody by one file.
    if (match.type !== 'unknown' && !isTaught) asked.teaches = false
    if (asked.answer === null) return { resolved: { code: 'agency-unknown', proposal }, asked }
    if (asked.answer === noneOfThem) return { resolved: { code: 'agency-unknown', proposal: null }, asked }
    const subUnit = asked.source === 'memory' && match.type === 'found' ? match.subUnit : null
    return { resolved: { agencyId: asked.answer, subUnit }, asked }
  }
}

function resolvedBy(match: AgencyMatch): ResolvedAgency {
  if (match.type === 'found') return { agencyId: match.agencyId, subUnit: match.subUnit }
  if (match.type === 'other-government') return { code: 'agency-other-government', proposal: null }
  return { code: 'agency-unknown', proposal: match.proposal }
}
