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

if (installedMark !== wantedMark()) {
  console.log('Memasang paket yang dibutuhkan, sekali saja … (installing packages, once)')
  const { status, error } = spawnSync(
    'npm',
    ['install', '--no-audit', '--no-fund', '--loglevel=error'],
    // npm is a .cmd on Windows, which only a shell starts.
    { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' },
  )
  if (status !== 0) {
    console.error(`npm install gagal (failed)${error ? `: ${error.message}` : ''}`)
    process.exit(status ?? 1)
  }
  // After the installation: npm may have brought the lock file up to date.
  writeFileSync(markPath, `${wantedMark()}\n`)
}
