import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/**
 * A lint rule that matches nothing looks exactly like a rule that is kept, so
 * each one is shown a breach and has to find it.
 */
const breaches: readonly (readonly [file: string, source: string, rule: string])[] = [
  ['src/domain/a.ts', "import { b } from '../ingest/b.ts'", 'noRestrictedImports'],
  ['src/domain/deep/a.ts', "import { b } from '../../api/b.ts'", 'noRestrictedImports'],
  ['src/domain/a.ts', "import { b } from 'kysely'", 'noRestrictedImports'],
  ['src/domain/a.ts', "import { b } from '@mantine/core'", 'noRestrictedImports'],
  ['src/domain/a.ts', "import { b } from 'node:fs'", 'noNodejsModules'],
  ['src/ingest/a.ts', "import { b } from '../api/b.ts'", 'noRestrictedImports'],
  ['src/ingest/a.ts', "import { b } from 'papaparse'", 'noRestrictedImports'],
  ['src/ingest/read-csv.ts', "import { b } from 'xlsx'", 'noRestrictedImports'],
  ['src/ingest/read-xls.ts', "import { b } from 'xlsx'", 'noRestrictedImports'],
  ['src/server/a.ts', "import { b } from 'xlsx'", 'noRestrictedImports'],
  ['src/ingest/a.ts', "import { b } from 'node:zlib'", 'noNodejsModules'],
  ['src/report/a.ts', "import { b } from 'hucre'", 'noRestrictedImports'],
  ['src/report/a.ts', "import { b } from '../ingest/b.ts'", 'noRestrictedImports'],
  ['src/contract/a.ts', "import { b } from '../api/b.ts'", 'noRestrictedImports'],
  ['src/contract/a.ts', "import { b } from 'hono'", 'noRestrictedImports'],
  ['src/api/a.ts', "import { b } from '../server/b.ts'", 'noRestrictedImports'],
  ['src/api/routes/a.ts', "import { b } from '../../server/b.ts'", 'noRestrictedImports'],
  ['src/api/a.ts', "import { b } from 'kysely'", 'noRestrictedImports'],
  ['src/api/routes/a.ts', "import { b } from 'kysely'", 'noRestrictedImports'],
  [
    'src/api/routes/a.ts',
    "import { b } from '../../server/sql-store/open-sql-store.ts'",
    'noRestrictedImports',
  ],
  ['src/api/routes/a.ts', "import { b } from '../../server/sql-store/open-ledger.ts'", 'noRestrictedImports'],
  ['src/api/routes/a.ts', "import type { SystemStore } from '../system-store.ts'", 'noRestrictedImports'],
  ['src/api/routes/a.ts', "import { b } from '../use-cases/make-reports.ts'", 'noRestrictedImports'],
  ['src/api/routes/a.ts', "import { b } from '../use-cases/make-set-aside.ts'", 'noRestrictedImports'],
  ['src/api/routes/a.ts', "import { b } from '../use-cases/read-import.ts'", 'noRestrictedImports'],
  ['src/api/routes/a.ts', "import { b } from 'node:crypto'", 'noNodejsModules'],
  ['src/api/routes/a.ts', 'export const a = Buffer.alloc(1)', 'noRestrictedGlobals'],
  ['src/api/a.ts', "import { b } from 'node:crypto'", 'noNodejsModules'],
  ['src/api/a.ts', 'export const a = Buffer.alloc(1)', 'noRestrictedGlobals'],
  ['src/server/a.ts', "import { b } from 'kysely'", 'noRestrictedImports'],
  ['src/server/a.ts', "import { b } from '../web/b.ts'", 'noRestrictedImports'],
  ['src/web/features/a.tsx', "import { b } from '../../api/b.ts'", 'noRestrictedImports'],
  ['src/web/features/a.tsx', "import { b } from '../../domain/fold.ts'", 'noRestrictedImports'],
  ['mocks/a.ts', "import { b } from '../src/web/b.ts'", 'noRestrictedImports'],
]

const allowed: readonly (readonly [file: string, source: string])[] = [
  ['src/domain/a.ts', "import { z } from 'zod'\nexport const a = z"],
  ['src/ingest/a.ts', "import { b } from '../domain/b.ts'\nexport const a = b"],
  ['src/ingest/read-csv.ts', "import b from 'papaparse'\nexport const a = b"],
  ['src/report/write-xlsx.ts', "import { b } from 'hucre'\nexport const a = b"],
  ['src/api/routes/a.ts', "import { b } from '../../contract/b.ts'\nexport const a = b"],
  ['src/api/routes/a.ts', "import { b } from '../use-cases/import-view.ts'\nexport const a = b"],
  ['src/api/use-cases/a.ts', "import { b } from '../system-store.ts'\nexport const a = b"],
  ['src/server/sql-store/a.ts', "import { b } from 'kysely'\nexport const a = b"],
  ['src/server/a.ts', "import { b } from 'node:fs'\nexport const a = b"],
  ['src/web/features/a.tsx', "import { b } from '../../domain/rate.ts'\nexport const a = b"],
]

describe('layer rules', () => {
  const folders: string[] = []
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  })

  describe('find', () => {
    let found: ReadonlyMap<string, readonly string[]>
    beforeAll(() => {
      found = rulesBroken(Object.fromEntries(breaches.map(([file, source], n) => [placeOf(file, n), source])))
    })

    it.each(breaches.map((breach, n) => [...breach, n] as const))('in %s: %s', (file, _source, rule, n) => {
      expect(found.get(placeOf(file, n))).toContain(rule)
    })
  })

  describe('allow', () => {
    let found: ReadonlyMap<string, readonly string[]>
    beforeAll(() => {
      found = rulesBroken(
        Object.fromEntries(allowed.map(([file, source], n) => [placeOf(file, n), `${source}\n`])),
      )
    })

    it.each(allowed.map((one, n) => [...one, n] as const))('in %s: %s', (file, _source, n) => {
      expect(found.get(placeOf(file, n)) ?? []).not.toContain('noRestrictedImports')
    })
  })

  it('find a cycle of imports', () => {
    const found = rulesBroken({
      'src/domain/one.ts': "import { two } from './two.ts'\nexport const one = two\n",
      'src/domain/two.ts': "import { one } from './one.ts'\nexport const two = one\n",
    })
    expect(found.get('src/domain/one.ts')).toContain('noImportCycles')
  })

  /** Which rules each file breaks. The linter takes longer to start than to read all of them. */
  function rulesBroken(files: Record<string, string>): ReadonlyMap<string, readonly string[]> {
    const folder = mkdtempSync(join(tmpdir(), 'layers-'))
    folders.push(folder)
    const rules = JSON.parse(readFileSync('biome.json', 'utf8')) as Record<string, unknown>
    delete rules.$schema
    writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...rules, vcs: { enabled: false } }))
    for (const [name, source] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), source)
    }
    const broken = Map.groupBy(lint(folder).diagnostics, ({ location }) => location.path)
    return new Map(
      [...broken].map(([path, found]) => [path, found.map(d => d.category?.split('/').at(-1) ?? '')]),
    )
  }
})

/** Files of one name lie beside each other; those whose own name a rule knows keep it. */
function placeOf(file: string, n: number): string {
  return file.replace(/\/a(\.tsx?)$/, `/a${n}$1`)
}

interface Linted {
  readonly diagnostics: readonly {
    readonly category?: string
    readonly location: { readonly path: string }
  }[]
}

function lint(folder: string): Linted {
  const biome = join(process.cwd(), 'node_modules/.bin/biome')
  const run = () =>
    execFileSync(biome, ['lint', '--reporter=json', '--max-diagnostics=none', '.'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  try {
    return JSON.parse(run())
  } catch (error) {
    // A found breach ends the linter with 1; what it found is on its output all the same.
    return JSON.parse((error as { stdout: string }).stdout)
  }
}
