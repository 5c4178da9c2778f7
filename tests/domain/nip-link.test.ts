import { describe, expect, it } from 'vitest'
import type { Nip } from '../../src/domain/nip.ts'
import { formerNipsOf, formerNipsOn, NipLinkFinder, type NipPair } from '../../src/domain/nip-link.ts'

// One man's numbers in three contracts, and a woman born the same day.
const first = '199104042021211001' as Nip
const second = '199104042023221001' as Nip
const third = '199104042025231001' as Nip
const woman = '199104042023222001' as Nip
const named = (nip: Nip, name = 'Eko Rekaan') => ({ nip, name })
const pair = (formerNip: Nip, nip: Nip): NipPair => ({ formerNip, nip })

type Change = readonly [left: ReturnType<typeof named>[], joined: ReturnType<typeof named>[]]

function find(...changes: readonly Change[]) {
  const finder = new NipLinkFinder<ReturnType<typeof named>>()
  for (const [left, joined] of changes) finder.addChange(left, joined)
  return finder.pairs().map(({ formerNip, person }) => pair(formerNip, person.nip))
}

describe('NipLinkFinder', () => {
  it('pairs a number that left with a new one of the same birth date, sex and name', () => {
    expect(find([[named(first)], [named(second, 'EKO REKAAN, S.Kom')]])).toEqual([pair(first, second)])
  })

  it('pairs them over months in which the person was on no roster', () => {
    expect(find([[named(first)], []], [[], []], [[], [named(second)]])).toEqual([pair(first, second)])
  })

  it.each([
    ['another name', named(second, 'Eka Rekaan')],
    ['another sex', named(woman)],
    ['another birth date', named('199104052023221001' as Nip)],
  ])('pairs nobody of %s', (_what, person) => {
    expect(find([[named(first)], [person]])).toEqual([])
  })

  it('pairs nobody whose number came back, or was on a roster before', () => {
    expect(find([[named(first)], [named(second)]], [[], [named(first)]])).toEqual([])
    // The second number left before the first did: it returns, and is nobody's new one.
    expect(find([[named(second)], []], [[named(first)], [named(second)]])).toEqual([])
  })

  it('pairs nobody who was new while the old number still stood', () => {
    expect(find([[], [named(second)]], [[named(first)], []])).toEqual([])
  })

  it('gives every pair where two fit, and decides for none', () => {
    const twin = '199104042023221002' as Nip
    expect(find([[named(first)], [named(second), named(twin)]])).toEqual([
      pair(first, second),
      pair(first, twin),
    ])
  })

  it('pairs the neighbours of a number changed twice', () => {
    expect(find([[named(first)], [named(second)]], [[named(second)], [named(third)]])).toEqual([
      pair(first, second),
      pair(second, third),
    ])
  })
})

describe('formerNipsOn', () => {
  const chain = [pair(first, second), pair(second, third)]
  const on = (...nips: Nip[]) => formerNipsOn(chain, nip => (nips as string[]).includes(nip))

  it('joins to the number that stands, over several changes', () => {
    expect([...on(third)]).toEqual([
      [first, third],
      [second, third],
    ])
    expect([...on(second)]).toEqual([[first, second]])
  })

  it('joins nobody whose former number stands itself, or who is on no roster', () => {
    expect([...on(first)]).toEqual([])
    expect([...on(first, second)]).toEqual([])
    expect([...on()]).toEqual([])
  })

  it('ends where links go in a circle', () => {
    const circle = [pair(first, second), pair(second, first)]
    expect([...formerNipsOn(circle, () => false)]).toEqual([])
    expect(formerNipsOf(circle, first)).toEqual([second])
  })

  it('lists the numbers a person had, the latest first', () => {
    expect(formerNipsOf(chain, third)).toEqual([second, first])
    expect(formerNipsOf(chain, first)).toEqual([])
  })
})
