import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

interface Locked {
  readonly version?: string
  readonly name?: string
  readonly integrity?: string
  readonly resolved?: string
  readonly link?: boolean
  readonly dev?: boolean
  readonly devOptional?: boolean
  readonly hasInstallScript?: boolean
}
interface Manifest {
  readonly name: string
  readonly version: string
  readonly license?: unknown
  readonly scripts?: Readonly<Record<string, string>>
  readonly allowScripts?: Readonly<Record<string, boolean>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const own = readJson<Manifest>('package.json')
const lock = readJson<{ lockfileVersion: number; packages: Record<string, Locked> }>('package-lock.json')
const locked = Object.entries(lock.packages).filter(([path]) => path !== '')
const declared = Object.entries({ ...own.dependencies, ...own.devDependencies, ...own.optionalDependencies })
const allowed = Object.entries(own.allowScripts ?? {}).flatMap(([name, isAllowed]) =>
  isAllowed ? [name] : [],
)

function readJson<Value>(path: string): Value {
  return JSON.parse(readFileSync(path, 'utf8')) as Value
}

describe('the lock file', () => {
  test('holds every package to its very content', () => {
    expect(locked.length).toBeGreaterThan(300)
    const loose = locked.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''))
    expect(loose).toEqual([])
  })

  test('names no place to fetch from: no registry, no repository, no folder', () => {
    expect(locked.filter(([, { resolved, link }]) => resolved !== undefined || link !== undefined)).toEqual(
      [],
    )
  })

  test('holds the very versions that are declared, and each is exact', () => {
    for (const [name, wanted] of declared) {
      const [, alias, version] = /^(?:npm:(@?[^@]+)@)?(\d+\.\d+\.\d+(?:-[\w.]+)?)$/.exec(wanted) ?? []
      expect([name, version]).toEqual([name, expect.any(String)])
      const entry = lock.packages[`node_modules/${name}`]
      expect([name, entry?.version, entry?.name]).toEqual([name, version, alias])
    }
    const { dependencies, devDependencies, optionalDependencies } = lock.packages[''] as Manifest
    expect({ dependencies, devDependencies, optionalDependencies }).toEqual({
      dependencies: own.dependencies,
      devDependencies: own.devDependencies,
      optionalDependencies: own.optionalDependencies,
    })
  })
})

describe('scripts at installation', () => {
  test('are run for no package that is not on the list', () => {
    const flagged = locked.flatMap(([path, { hasInstallScript }]) => (hasInstallScript ? [path] : []))
    const installed = installedManifests().flatMap(([path, { scripts = {} }]) => {
      const hooks = ['preinstall', 'install', 'postinstall'].filter(hook => scripts[hook] !== undefined)
      // npm makes an install script of its own where there is this file.
      return hooks.length > 0 || existsSync(`${path}/binding.gyp`) ? [path] : []
    })
    const unlisted = [...new Set([...flagged, ...installed])].filter(
      path => !allowed.includes(path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)),
    )
    expect(unlisted).toEqual([])
  })

  test('are switched off for whoever installs by hand as well', () => {
    const { stdout } = {
      stdout: execFileSync('npm', ['config', 'get', 'ignore-scripts'], { encoding: 'utf8' }),
    }
    expect(stdout.trim()).toBe('true')
  })

  test('the project’s own commands do not rest on hooks, which are off with them', () => {
    const names = Object.keys(own.scripts ?? {})
    expect(names.filter(name => /^(?:pre|post)/.test(name))).toEqual([])
    for (const name of ['demo', 'start', 'dev', 'test', 'bench', 'torture']) {
      expect(own.scripts?.[name]).toMatch(/^node src\/tools\/ensure-installed\.mjs && /)
    }
  })
})

/** May be used and passed on with the product, with no duty but naming them. MPL: unchanged files. */
const licences = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
  'Unlicense',
]

describe('what the product is made of', () => {
  test('is under licences that are known', () => {
    const shipped = installedManifests().filter(([path]) => lock.packages[path]?.dev !== true)
    expect(shipped.length).toBeGreaterThan(50)
    const unknown = shipped
      .filter(([, { license }]) => !isKnown(license))
      .map(([path, { license }]) => [path, license])
    expect(unknown).toEqual([])
  })

  test.each([
    ['GPL-3.0-only', false],
    ['MIT AND GPL-3.0-only', false],
    ['(MIT OR GPL-3.0-or-later)', true],
    ['SEE LICENSE IN LICENSE.txt', false],
    [undefined, false],
    [{ type: 'MIT' }, false],
  ])('licence %j is known: %j', (license, isTaken) => {
    expect(isKnown(license)).toBe(isTaken)
  })

  test('is listed by `npm run sbom`, without asking a registry', () => {
    const text = execFileSync('npm', ['run', '--silent', 'sbom'], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 ** 2,
      env: { ...process.env, npm_config_offline: 'true', npm_config_registry: 'http://127.0.0.1:9' },
    })
    const { bomFormat, components } = JSON.parse(text) as {
      bomFormat: string
      components: { name: string; version: string; licenses?: unknown[]; hashes?: unknown[] }[]
    }
    expect(bomFormat).toBe('CycloneDX')
    const listed = new Set(components.map(({ name, version }) => `${name}@${version}`))
    const missing = [...shippedFrom(own, '')].filter(path => {
      const { name, version } = readJson<Manifest>(`${path}/package.json`)
      return !listed.has(`${name}@${version}`)
    })
    expect(missing).toEqual([])
    expect(components.map(({ name }) => name)).not.toContain('vitest')
    expect(components.filter(({ licenses = [] }) => licenses.length === 0)).toEqual([])
  })
})

/** Every package that a package of ours needs to run, found the way Node finds it. */
function shippedFrom(manifest: Manifest, from: string, found = new Set<string>()): Set<string> {
  const { dependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} } = manifest
  const peers = Object.keys(peerDependencies).filter(name => peerDependenciesMeta[name]?.optional !== true)
  for (const name of [...Object.keys(dependencies), ...peers]) {
    const path = pathOf(name, from)
    if (found.has(path)) continue
    found.add(path)
    shippedFrom(readJson<Manifest>(`${path}/package.json`), path, found)
  }
  return found
}

function pathOf(name: string, from: string): string {
  const path = `${from === '' ? '' : `${from}/`}node_modules/${name}`
  if (lock.packages[path] !== undefined) return path
  if (from === '') throw new Error(`${name} is not in the lock file`)
  return pathOf(name, from.slice(0, Math.max(0, from.lastIndexOf('node_modules/') - 1)))
}

/** `MIT`, `(MIT OR GPL-3.0)`: one that is known is enough; `MIT AND GPL-3.0`: all have to be. */
function isKnown(license: unknown): boolean {
  if (typeof license !== 'string') return false
  return license
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
    .some(choice => choice.split(' AND ').every(part => licences.includes(part)))
}

/** Those that are there: packages for other systems are not. */
function installedManifests(): [path: string, manifest: Manifest][] {
  return locked.flatMap(([path]) => {
    const isThere = existsSync(path) && readdirSync(path).includes('package.json')
    return isThere ? [[path, readJson<Manifest>(`${path}/package.json`)] as [string, Manifest]] : []
  })
}
