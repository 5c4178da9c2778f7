import { type Agency, foldText } from './agency.ts'
import { similarity } from './text-similarity.ts'

/** What a written agency name turned out to be. */
export type AgencyMatch =
  | {
      readonly type: 'found'
      readonly agencyId: string
      /** The unit as written, if the text names one below the agency. */
      readonly subUnit: string | null
    }
  /** Of the province, another city or a ministry. */
  | { readonly type: 'other-government' }
  /** Nothing certain; `proposal` is the most similar agency, if any is similar at all. */
  | { readonly type: 'unknown'; readonly folded: string; readonly proposal: string | null }

/** Below this two names have little in common. */
const similarEnough = 0.6

/** Units that belong to one agency whatever else their name says. The pattern sees folded text. */
const unitRules: readonly { readonly pattern: RegExp; readonly agency: string }[] = [
  {
    pattern:
      /^(uptd? )?(sdn?|smpn?|tkn?|paud|sd negeri|smp negeri|tk negeri|satuan pendidikan|korwil|korsatpen|skb)\b/,
    agency: 'dinas pendidikan',
  },
  { pattern: /\b(puskesmas|pkm|pustu|labkesda|instalasi farmasi)\b/, agency: 'dinas kesehatan' },
  { pattern: /^(bagian|asisten|staf ahli) /, agency: 'sekretariat daerah' },
]

const otherGovernment =
  /\b(provinsi|propinsi|prov|pemprov|kabupaten|kab|pemkab|kementerian|kemenag|kemenkes|kemendikbud|kanwil|jawa tengah)\b/
const otherCity =
  /\b(pemkot|kota) (?!semarang\b)(magelang|salatiga|surakarta|tegal|pekalongan|yogyakarta|surabaya|bandung|jakarta)\b/

/** Finds the agency a text means: exact name, alias, unit rule; otherwise only proposes. */
export class AgencyMatcher {
  readonly #byName = new Map<string, string | null>()
  readonly #agencies: readonly Agency[]
  readonly #known = new Map<string, AgencyMatch>()

  constructor(agencies: readonly Agency[]) {
    this.#agencies = agencies
    for (const agency of agencies) {
      for (const name of [agency.name, agency.shortName, agency.id.replaceAll('-', ' '), ...agency.aliases]) {
        this.#learn(foldAgencyName(name), agency.id)
      }
    }
  }

  match(text: string): AgencyMatch {
    const known = this.#known.get(text)
    if (known !== undefined) return known
    const match = this.#find(text)
    this.#known.set(text, match)
    return match
  }

  /** A name two agencies share decides nothing. */
  #learn(name: string, agencyId: string): void {
    const known = this.#byName.get(name)
    this.#byName.set(name, known === undefined || known === agencyId ? agencyId : null)
  }

  #find(text: string): AgencyMatch {
    const folded = foldAgencyName(text)
    const exact = this.#byName.get(folded)
    if (typeof exact === 'string') return found(exact, isUnitName(folded) ? text : null)
    if (otherGovernment.test(folded) || otherCity.test(foldText(text))) return { type: 'other-government' }
    const parent = this.#findParent(text, folded)
    if (parent !== undefined) return found(parent, text)
    return { type: 'unknown', folded: foldText(text), proposal: this.#propose(folded) }
  }

  #findParent(text: string, folded: string): string | undefined {
    const parts = text.split(/[-–—/,|()>:]+/).map(foldAgencyName)
    const named = new Set(parts.map(part => this.#byName.get(part)).filter(id => typeof id === 'string'))
    for (const [name, id] of this.#byName) {
      // Only at the end: "UPTD Metrologi Dinas Perdagangan" is below it, "Dinas Sosial dan Pemuda" is not.
      if (id !== null && name.includes(' ') && folded.endsWith(` ${name}`)) named.add(id)
    }
    if (named.size === 1) return [...named][0]
    if (named.size > 1) return undefined
    const rule = unitRules.find(({ pattern }) => pattern.test(folded))
    return rule === undefined ? undefined : (this.#byName.get(rule.agency) ?? undefined)
  }

  #propose(folded: string): string | null {
    let best: { id: string; score: number } | null = null
    for (const [name, id] of this.#byName) {
      const score = id === null ? 0 : similarity(folded, name)
      if (id !== null && score >= similarEnough && score > (best?.score ?? 0)) best = { id, score }
    }
    return best?.id ?? null
  }

  /** Agencies a question offers, in the master list's order. */
  options(): { value: string; label: string }[] {
    return this.#agencies.map(agency => ({ value: agency.id, label: agency.name }))
  }
}

/** Agency names for comparison: folded, without "Kota Semarang" and "dan", `Kec.` written out. */
export function foldAgencyName(text: string): string {
  return foldText(text)
    .replace(/\b(pemerintah kota|pemkot|kota) semarang\b/g, ' ')
    .replace(/\bkec\b/g, 'kecamatan')
    .replace(/\bkel\b/g, 'kelurahan')
    .replace(/\bdan\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function isUnitName(folded: string): boolean {
  return /^(kelurahan|bagian|uptd?|puskesmas) /.test(folded)
}

function found(agencyId: string, subUnit: string | null): AgencyMatch {
  return { type: 'found', agencyId, subUnit }
}
