import { expect, it } from 'vitest'
import { LedgerWatch } from '../../../src/server/ledger-watch.ts'

it('says in the log what it found, and stops when it cannot look', async () => {
  const said: [string, unknown][] = []
  const watchOf = (verify: () => Promise<never>) =>
    new LedgerWatch({
      ledger: { verify },
      clock: () => new Date(),
      logger: {
        info: ((about: unknown) => void said.push(['info', about])) as never,
        error: ((about: unknown) => void said.push(['error', about])) as never,
      },
    })
  const fault = { no: 3, kind: 'entry-changed' }
  const found = (ok: boolean) => async () => ({ ok, entries: 9, fault: ok ? null : fault }) as never
  for (const verify of [found(true), found(false), () => Promise.reject(new Error('no disk'))]) {
    const watch = watchOf(verify)
    await watch.run()
    await watch.close()
  }
  expect(said).toEqual([
    ['info', { entries: 9 }],
    ['error', { entries: 9, fault }],
    ['error', { error: new Error('no disk') }],
  ])
})
