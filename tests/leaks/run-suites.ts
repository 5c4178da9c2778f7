/**
 * Runs every suite of tests and fails if personal data turns up anywhere in what they or the servers
 * they start print or log: the people of the tests stand for those of the city.
 */
import { fileURLToPath } from 'node:url'
import { runWatched } from './run-watched.ts'

const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url))

/** Apart, so that the real browser and server have the machine to themselves. */
const suites = [
  ['--project', 'node', '--project', 'screen'],
  ['--project', 'e2e'],
]

for (const projects of suites) {
  const { exitCode, leaks, logBytes } = await runWatched(process.execPath, [vitest, 'run', ...projects])
  for (const { place, what, text } of leaks) tell(`PERSONAL DATA in the ${place}: ${what} ${masked(text)}`)
  if (logBytes === 0) tell('no server wrote a log: nothing was looked at')
  if (exitCode !== 0 || leaks.length > 0 || logBytes === 0) process.exit(exitCode === 0 ? 1 : exitCode)
}

/** Enough of it to find it. */
function masked(text: string): string {
  return `${text.slice(0, 4)}…${text.slice(-2)}`
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`)
}
