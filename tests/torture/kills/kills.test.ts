import { expect, test } from 'vitest'
import { runKills } from './kill-run.ts'

test('a server ended in the middle of its work comes back with exactly what it had acknowledged', async () => {
  const report = await runKills({ seed: 20_251_130, kills: 6 })
  expect(report.problems).toEqual([])
  expect(report.acknowledgedCommits).toBeGreaterThan(0)
}, 180_000)
