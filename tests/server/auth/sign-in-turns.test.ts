import { describe, expect, test } from 'vitest'
import { SignInTurns } from '../../../src/server/auth/sign-in-turns.ts'

/** Work that waits until it is let go, in the order in which it got its turn. */
function workshop() {
  const turns = new SignInTurns()
  const started: string[] = []
  const open: (() => void)[] = []
  const enter = (lane: string, isKnown = false) =>
    turns.run({ name: lane, isKnown }, () => {
      started.push(lane)
      return new Promise<string>(resolve => open.push(() => resolve(lane)))
    })
  const settled = () => new Promise(resolve => setImmediate(resolve))
  const finishAll = async () => {
    await settled()
    for (let next = open.shift(); next !== undefined; next = open.shift()) {
      next()
      // Whoever is next starts once the one before is through.
      await settled()
    }
  }
  return { started, enter, settled, finishAll }
}

describe('turns at signing in', () => {
  test('are three at once, and go round the addresses', async () => {
    const { started, enter, settled, finishAll } = workshop()
    const all = [
      ...Array.from({ length: 8 }, () => enter('banjir')),
      enter('kantor'),
      enter('kantor'),
      enter('rumah'),
    ]
    await settled()
    expect(started).toEqual(['banjir', 'banjir', 'banjir'])
    await finishAll()
    await Promise.all(all)
    expect(started.slice(3, 8)).toEqual(['banjir', 'kantor', 'rumah', 'banjir', 'kantor'])
    expect(started).toHaveLength(11)
  })

  test('come for a whole office of 1,500, and whoever comes after too many is told at once', async () => {
    const { started, enter, finishAll } = workshop()
    const office = Array.from({ length: 1500 }, () => enter('kantor'))
    const more = Array.from({ length: 200 }, () => enter('kantor'))
    await finishAll()
    expect(new Set(await Promise.all(office))).toEqual(new Set(['kantor']))
    expect((await Promise.all(more)).filter(result => result === 'busy')).toHaveLength(97)
    expect(started).toHaveLength(1603)
  })

  test('are kept for honest people when floods from several places fill all there is', async () => {
    const { enter, finishAll } = workshop()
    const flood = ['a', 'b', 'c', 'd'].flatMap(lane => Array.from({ length: 1600 }, () => enter(lane)))
    const honest = [enter('kantor'), enter('kantor'), enter('peramban', true)]
    await finishAll()
    expect(await Promise.all(honest)).toEqual(['kantor', 'kantor', 'peramban'])
    const refused = (await Promise.all(flood)).filter(result => result === 'busy')
    expect(refused).toHaveLength(6400 - 4003 + 3)
  })

  test('go on after work that failed', async () => {
    const turns = new SignInTurns()
    const lane = { name: 'kantor', isKnown: false }
    const fail = () => turns.run(lane, () => Promise.reject(new Error('rusak')))
    const results = await Promise.allSettled(Array.from({ length: 9 }, fail))
    expect(results.every(result => result.status === 'rejected')).toBe(true)
    expect(await turns.run(lane, async () => 'jalan')).toBe('jalan')
  })
})
