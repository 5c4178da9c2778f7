/**
 * Installs the packages if they are not those of the lock file for this system;
 * otherwise done in an instant. Plain JavaScript, because it runs before
 * anything is installed, on whatever Node npm was started with.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const lockPath = `${root}package-lock.json`
const markPath = `${root}node_modules/.lock-sha`

/** What node_modules must have been installed for: packages differ by system. */
function wantedMark() {
  const hash = createHash('sha256')
  hash.update(readFileSync(lockPath)).update(process.platform).update(process.arch)
  return hash.digest('hex')
}

const installedMark = existsSync(markPath) ? readFileSync(markPath, 'utf8').trim() : ''

/** Packages that may run their script at installation, by the field npm 11 knows too. */
function allowedScripts() {
  const { allowScripts = {} } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
  return Object.keys(allowScripts).filter(name => allowScripts[name] === true)
}

function npm(...args) {
  // npm is a .cmd on Windows, which only a shell starts.
  const { status, error } = spawnSync('npm', args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status === 0) return
  console.error(`npm ${args[0]} gagal (failed)${error ? `: ${error.message}` : ''}`)
  process.exit(status ?? 1)
}

if (installedMark !== wantedMark()) {
  console.log('Memasang paket yang dibutuhkan, sekali saja … (installing packages, once)')
  // Said here too, and not in .npmrc alone: a setting in the environment would win over the file.
  // What the lock file says is installed; it is changed by whoever adds a package, never by installing.
  npm('install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error')
  // npm 10 takes the pinned Node's command away again, with those of the same name for other systems.
  const hasNode = existsSync(`${root}node_modules/node-${process.platform}-${process.arch}/bin/node`)
  if (hasNode && !existsSync(`${root}node_modules/.bin/node`))
    npm('rebuild', '--ignore-scripts', '--loglevel=error')
  const allowed = allowedScripts()
  if (allowed.length > 0) npm('rebuild', '--ignore-scripts=false', ...allowed)
  writeFileSync(markPath, `${wantedMark()}\n`)
}
