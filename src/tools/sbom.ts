/**
 * Prints what the product is made of, as CycloneDX: each package that is shipped with version,
 * licence and hash. No registry is asked. `npm sbom --omit=dev` alone will not do: it leaves out
 * every package that a development tool happens to use as well, React and zod among them.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

interface Bom {
  readonly components: readonly Component[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[]
  readonly metadata: { readonly component: { readonly 'bom-ref': string } }
}
interface Component {
  readonly 'bom-ref': string
  readonly name: string
  readonly version: string
}
interface Locked {
  readonly version?: string
  readonly name?: string
  readonly dev?: boolean
  readonly devOptional?: boolean
}

const root = new URL('../..', import.meta.url)
const lockFile = readFileSync(new URL('package-lock.json', root), 'utf8')
const { packages } = JSON.parse(lockFile) as { packages: Readonly<Record<string, Locked>> }
// Neither there for development alone, nor because an optional wish of a shipped package is met by it.
const shipped = new Set(
  Object.entries(packages)
    .filter(([, { dev, devOptional }]) => dev !== true && devOptional !== true)
    .map(
      ([path, { name = path.slice(path.lastIndexOf('node_modules/') + 13), version }]) =>
        `${name}@${version}`,
    ),
)
const whole = JSON.parse(
  execFileSync('npm', ['sbom', '--sbom-format=cyclonedx', '--loglevel=error'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 ** 2,
    shell: process.platform === 'win32',
  }),
) as Bom

const components = whole.components.filter(({ name, version }) => shipped.has(`${name}@${version}`))
const kept = new Set([
  whole.metadata.component['bom-ref'],
  ...components.map(component => component['bom-ref']),
])
const dependencies = whole.dependencies
  .filter(({ ref }) => kept.has(ref))
  .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter(needed => kept.has(needed)) }))
process.stdout.write(`${JSON.stringify({ ...whole, components, dependencies }, null, 2)}\n`)
