import type { Migration } from 'kysely/migration'
import type { Keys } from '../../keys.ts'
import type { Engine } from '../engine.ts'
import { up as eighth } from './eighth.ts'
import { up as fifth } from './fifth.ts'
import { up as first } from './first.ts'
import { up as fourth } from './fourth.ts'
import { up as second } from './second.ts'
import { up as seventh } from './seventh.ts'
import { sealOpenData } from './sixth.ts'
import { up as third } from './third.ts'

/** Every change of the schema, in order; a released one is never edited. */
export function migrationsOf(engine: Engine, keys: Keys): Record<string, Migration> {
  return {
    '0001-first': { up: first },
    '0002-check-basis': { up: second },
    '0003-remembered-answers': { up: third },
    '0004-debits-and-links': { up: fourth },
    '0005-completions': { up: fifth },
    '0006-sealed': { up: sealOpenData(engine, keys.check) },
    '0007-retention-and-erasure': { up: seventh },
    '0008-numbers-of-the-erased': { up: eighth },
  }
}
