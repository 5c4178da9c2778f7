import type { Kysely } from 'kysely'
import type { AuditDetail } from '../../../api/audit.ts'
import type { LedgerTables } from './ledger-tables.ts'
import { peopleIn } from './people-blob.ts'
import { setsShown } from './sightings.ts'

/** Beyond so many different people in a day an entry tells of it, and at each doubling another one. */
export const unusualPeople = 5_000
/** The same of lists and profiles, whoever is on them. */
export const unusualViews = 2_000
/** One every second and a half of a working day: no person at a screen, but a program. */
export const mostViewsADay = 20_000

const hourMs = 3_600_000
const dayMs = 24 * hourMs
/** The city's day begins at midnight in Semarang (UTC+7, no daylight saving). */
const startOfDay = (at: Date) => at.getTime() - ((at.getTime() + 7 * hourMs) % dayMs)

export interface ViewAmount {
  /** Seconds until the account may look at people again; `null`: it may. */
  readonly waitSeconds: number | null
  /** What is to be noted of it now. */
  readonly unusual: AuditDetail | null
}

/**
 * How many people each account was shown in a day. Nobody who works is kept from it, but whoever pages
 * through the whole city stands out, and no account fills the disk with entries.
 */
export class ViewAmounts {
  readonly #db: Kysely<LedgerTables>
  readonly #days = new Map<string, { readonly start: number; readonly day: Promise<Day> }>()

  constructor(db: Kysely<LedgerTables>) {
    this.#db = db
  }

  /** Counts one more view, which is about to be noted. */
  async take(actorId: string, at: Date, ids: Uint8Array): Promise<ViewAmount> {
    const start = startOfDay(at)
    const day = await this.#dayOf(actorId, start)
    if (day.views >= mostViewsADay) {
      const isFirst = !day.isOver
      day.isOver = true
      return {
        waitSeconds: Math.ceil((start + dayMs - at.getTime()) / 1000),
        unusual: isFirst ? day.amount() : null,
      }
    }
    day.add(ids)
    return { waitSeconds: null, unusual: day.isUnusualAnew() ? day.amount() : null }
  }

  #dayOf(actorId: string, start: number): Promise<Day> {
    const known = this.#days.get(actorId)
    // A clock that is put back over midnight goes on with the day that it has; one that was years ahead does not.
    if (known !== undefined && known.start >= start && known.start - start <= dayMs) return known.day
    const day = this.#read(actorId, start)
    this.#days.set(actorId, { start, day })
    // Not even read: the next view tries again.
    day.catch(() => this.#days.delete(actorId))
    return day
  }

  /** What the ledger has of the day already: a restart is no new day. */
  async #read(actorId: string, start: number): Promise<Day> {
    const day = new Day()
    const [from, until] = [new Date(start).toISOString(), new Date(start + dayMs).toISOString()]
    const query = { actorId, action: 'people-seen', from, until } as const
    for await (const rows of setsShown(this.#db, query)) for (const { ids } of rows) day.add(ids)
    day.isUnusualAnew()
    return day
  }
}

class Day {
  readonly #people = new Set<string>()
  #nextPeople = unusualPeople
  #nextViews = unusualViews
  views = 0
  isOver = false

  add(ids: Uint8Array): void {
    this.views += 1
    for (const { id } of peopleIn(ids)) this.#people.add(id.toString('latin1'))
  }

  /** Whether a mark was passed since it was asked last. */
  isUnusualAnew(): boolean {
    const isUnusual = this.#people.size > this.#nextPeople || this.views > this.#nextViews
    while (this.#people.size > this.#nextPeople) this.#nextPeople *= 2
    while (this.views > this.#nextViews) this.#nextViews *= 2
    return isUnusual
  }

  amount(): AuditDetail {
    return { people: this.#people.size, views: this.views }
  }
}
