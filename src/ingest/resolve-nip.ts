import type { Nip } from '../domain/nip.ts'
import { namesAgree } from '../domain/person-name.ts'
import type { RosterPeople } from './ingest-context.ts'
import type { NipReading } from './parse-identifier.ts'
import type { RowNotes } from './row-notes.ts'

/**
 * The NIP of a row. A spreadsheet leaves 15 of its 18 digits: the roster knows
 * who begins so, and the name in the row must agree where there is one.
 */
export function resolveNip(
  reading: NipReading | null,
  name: string | null,
  roster: RosterPeople | null,
  notes: RowNotes,
): Nip | null {
  if (reading === null) {
    notes.missing('nip', 'nip-missing')
    return null
  }
  if ('nip' in reading && !(reading.mayBeRounded && isElsewhere(reading.nip, roster))) {
    notes.nip = reading.nip
    return reading.nip
  }
  const first15 = 'nip' in reading ? reading.nip.slice(0, 15) : reading.first15
  const people = roster?.findByFirst15(first15) ?? []
  const fitting = name === null ? people : people.filter(person => namesAgree(person.name, name))
  const [person] = fitting
  if (person !== undefined && fitting.length === 1) {
    notes.repair('nip', 'nip-recovered', { value: person.nip, detail: { name: person.name } })
    notes.nip = person.nip
    return person.nip
  }
  if (fitting.length > 1) notes.setAside('nip', 'nip-ambiguous', { detail: { candidates: fitting.length } })
  else notes.setAside('nip', 'nip-digits-lost', { detail: { candidates: people.length } })
  return null
}

/** The roster doesn't know the number, but knows people whose number begins so. */
function isElsewhere(nip: Nip, roster: RosterPeople | null): boolean {
  return (
    roster !== null && roster.find(nip) === undefined && roster.findByFirst15(nip.slice(0, 15)).length > 0
  )
}
