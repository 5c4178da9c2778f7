import { expect, test } from 'vitest'
import type { Import } from '../../../src/contract/imports.ts'
import { orderHistory } from '../../../src/web/features/imports/history-order.ts'

type Placed = Pick<Import, 'id' | 'completes' | 'status' | 'committedAt'>

const at = (day: number) => `2025-11-${String(day).padStart(2, '0')}T00:00:00.000Z`
const item = (id: string, day: number, part: Partial<Placed> = {}): Placed => ({
  id,
  completes: null,
  status: 'committed',
  committedAt: at(day),
  ...part,
})

test('the newest stands first, and completions under what they complete in the order they came', () => {
  const order = orderHistory([
    item('lama', 1),
    item('kedua', 9, { completes: 'lama' }),
    item('pertama', 5, { completes: 'lama', status: 'withdrawn' }),
    item('baru', 7),
    item('draf', 8, { status: 'draft', committedAt: null }),
  ])
  expect(order.map(({ id }) => id)).toEqual(['baru', 'lama', 'pertama', 'kedua'])
})

test('a completion whose parent is out of sight stands by itself', () => {
  expect(orderHistory([item('yatim', 3, { completes: 'tak-tampak' })]).map(({ id }) => id)).toEqual(['yatim'])
})
