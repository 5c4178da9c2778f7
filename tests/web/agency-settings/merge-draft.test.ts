import { describe, expect, test } from 'vitest'
import type { AgencyDraft } from '../../../src/web/features/agency-settings/agency-draft.ts'
import { mergeDraft } from '../../../src/web/features/agency-settings/merge-draft.ts'

const base: AgencyDraft = {
  id: 'dinas-contoh',
  name: 'Dinas Contoh',
  shortName: 'Dincon',
  kind: 'dinas',
  validFrom: '',
  validUntil: '',
  aliases: ['Contoh A', 'Contoh B'],
}

describe('an edit on an agency that somebody else changed meanwhile', () => {
  test('keeps what the reader changed, takes what they did not touch, and names the rest', () => {
    const mine = { ...base, name: 'Dinas Contoh Baru' }
    const theirs = { ...base, shortName: 'Dinco', validUntil: '2026-12-31' }
    expect(mergeDraft(base, mine, theirs)).toEqual({
      draft: { ...base, name: 'Dinas Contoh Baru', shortName: 'Dinco', validUntil: '2026-12-31' },
      changes: [
        { field: 'shortName', value: 'Dinco', isBoth: false },
        { field: 'validUntil', value: '2026-12-31', isBoth: false },
      ],
    })
  })

  test('tells of a field that both changed, and keeps the reader’s', () => {
    const { draft, changes } = mergeDraft(
      base,
      { ...base, name: 'Punyaku' },
      { ...base, name: 'Punya mereka' },
    )
    expect(draft.name).toBe('Punyaku')
    expect(changes).toEqual([{ field: 'name', value: 'Punya mereka', isBoth: true }])
  })

  test('is no conflict where both wrote the same', () => {
    const same = { ...base, name: 'Sama' }
    expect(mergeDraft(base, same, same)).toEqual({
      draft: same,
      changes: [{ field: 'name', value: 'Sama', isBoth: false }],
    })
  })

  test('loses no alias that either added and brings back none that either removed', () => {
    const mine = { ...base, aliases: ['Contoh B', 'Tambahanku'] }
    const theirs = { ...base, aliases: ['Contoh A', 'Tambahan mereka'] }
    const { draft, changes } = mergeDraft(base, mine, theirs)
    expect(draft.aliases).toEqual(['Tambahan mereka', 'Tambahanku'])
    expect(changes).toEqual([
      { alias: 'Tambahan mereka', isAdded: true },
      { alias: 'Contoh B', isAdded: false },
    ])
  })
})
