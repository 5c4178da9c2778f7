import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { testLog, testLogLevel } from '../../leaks/test-log.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

export const administrator = { username: 'pengelola', password: 'ombak pagi menyapa karang' } as const

/** The real server in a process of its own, so that it can be ended the hard way. */
export class ServerProcess {
  readonly url: string
  readonly #child: ChildProcess
  readonly #log: () => string

  private constructor(url: string, child: ChildProcess, log: () => string) {
    this.url = url
    this.#child = child
    this.#log = log
  }

  static async start(dataDir: string): Promise<ServerProcess> {
    const child = spawn(process.execPath, ['src/server/main.ts'], {
      cwd: root,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        HOST: '127.0.0.1',
        PORT: '0',
        DATA_DIR: dataDir,
        // In the run's own folder, so that it goes with it.
        KEY_FILE: join(dataDir, 'key'),
        PUBLIC_URL: '',
        LOG_LEVEL: testLog === undefined ? 'error' : testLogLevel,
        ADMIN_USERNAME: administrator.username,
        ADMIN_PASSWORD: administrator.password,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    const keep = (chunk: Buffer) => testLog !== undefined && appendFileSync(testLog, chunk)
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    for await (const line of createInterface({ input: child.stdout })) {
      const url = /^Pantau Asuh: (http:\S+)$/.exec(line)?.[1]
      if (url === undefined) said += `${line}\n`
      else {
        // Reading by lines leaves it paused, and a full pipe would stop the server.
        child.stdout.resume()
        return new ServerProcess(url, child, () => said)
      }
    }
    throw new Error(`the server did not start: ${said}`)
  }

  /** What it has written to its log so far. */
  get log(): string {
    return this.#log()
  }

  /** Ends it at once: nothing of its own runs any more. */
  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return
    const ended = once(this.#child, 'exit')
    this.#child.kill('SIGKILL')
    await ended
  }
}
