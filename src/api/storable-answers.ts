/**
 * Calls whose answers name nobody and may stay in the browser's store, to be asked after with their
 * entity tag (304). Every other answer is `no-store`: offices share computers, and what is stored
 * there outlives the session. A call that is not listed is not stored.
 */
export const storableAnswers: ReadonlySet<string> = new Set([
  'health.read',
  'set-up.read',
  'agencies.list',
  'cut-offs.list',
  'participation.read',
  'participation.trend',
  'coverage.read',
  'targets.list',
  'tariffs.list',
])
