import type { Migration } from 'kysely/migration'
import * as first from './first.ts'

/** Every change of the schema, in order; a released one is never edited. */
export const migrations: Readonly<Record<string, Migration>> = { '0001-first': first }
