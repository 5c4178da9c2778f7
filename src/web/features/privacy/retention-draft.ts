import type { Retention, SettingsChange } from '../../../contract/settings.ts'
import { type SnapshotKind, snapshotKinds } from '../../../domain/snapshot.ts'

type Other = 'failed' | 'drafts' | 'findings' | 'disclosures'
/** What has a time of its own: originals by their kind, the rest by name. */
export type KeptThing = SnapshotKind | Other

export const keptThings: readonly KeptThing[] = [
  ...snapshotKinds,
  'failed',
  'drafts',
  'findings',
  'disclosures',
]

export function isOriginal(thing: KeptThing): thing is SnapshotKind {
  return (snapshotKinds as readonly string[]).includes(thing)
}

export function daysOf(retention: Retention, thing: KeptThing): number {
  return isOriginal(thing) ? retention.originals[thing] : retention[thing]
}

/** Days as typed, by what is kept. */
export type RetentionDraft = Readonly<Record<KeptThing, string>>

export function draftOf(retention: Retention): RetentionDraft {
  return Object.fromEntries(
    keptThings.map(thing => [thing, String(daysOf(retention, thing))]),
  ) as RetentionDraft
}

/** The days a text means; `null` if none that may be kept for. */
export function readDays(text: string): number | null {
  const digits = text.replace(/[\s.,]/g, '')
  const days = /^\d{1,5}$/.test(digits) ? Number(digits) : Number.NaN
  return days >= 1 && days <= 3650 ? days : null
}

export interface RetentionStep {
  readonly thing: KeptThing
  readonly before: number
  readonly after: number
}

/** What would change; things whose text means no days are left out. */
export function stepsOf(retention: Retention, draft: RetentionDraft): RetentionStep[] {
  return keptThings.flatMap(thing => {
    const before = daysOf(retention, thing)
    const after = readDays(draft[thing])
    return after === null || after === before ? [] : [{ thing, before, after }]
  })
}

export function bodyOf(steps: readonly RetentionStep[]): SettingsChange {
  const originals: Partial<Record<SnapshotKind, number>> = {}
  const others: Partial<Record<Other, number>> = {}
  for (const { thing, after } of steps) {
    if (isOriginal(thing)) originals[thing] = after
    else others[thing] = after
  }
  return {
    retention: { ...others, ...(Object.keys(originals).length > 0 && { originals }) },
  }
}
