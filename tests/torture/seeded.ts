import { makeRandom, type Random } from '../../mocks/random.ts'

/** The choices of one case: they depend on the run's seed, the stage and the case's number alone. */
export function seeded(seed: number, stage: string, index: number): Random {
  let hash = seed | 0
  for (const char of `${stage}/${index}`) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193) + 0x9e37
  return makeRandom(hash)
}
