import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findLeaks, type Leak } from './find-leaks.ts'

export interface Watched {
  readonly exitCode: number
  readonly leaks: readonly (Leak & { readonly place: string })[]
  /** How many bytes of logs were read: none would mean that nothing was watched. */
  readonly logBytes: number
}

/**
 * Runs a command with its output passed on, and looks for personal data in all of it and in the logs
 * that servers wrote into `TEST_LOG_FOLDER` meanwhile.
 */
export async function runWatched(command: string, args: readonly string[], passOn = true): Promise<Watched> {
  const folder = mkdtempSync(join(tmpdir(), 'pantau-asuh-logs-'))
  try {
    const child = spawn(command, args, {
      stdio: ['inherit', 'pipe', 'pipe'],
      env: {
        ...process.env,
        TEST_LOG_FOLDER: folder,
        ...(process.stdout.isTTY && passOn && { FORCE_COLOR: '1' }),
      },
    })
    const said = [
      collect(child.stdout, passOn && process.stdout),
      collect(child.stderr, passOn && process.stderr),
    ]
    const exitCode = await endOf(child)
    const logs = readdirSync(folder).map(name => readFileSync(join(folder, name), 'utf8'))
    return {
      exitCode,
      leaks: [
        ...said.flatMap(text => located('output', text())),
        ...logs.flatMap(text => located('log', text)),
      ],
      logBytes: logs.reduce((sum, text) => sum + text.length, 0),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function located(place: string, text: string): Watched['leaks'] {
  return findLeaks(text).map(leak => ({ ...leak, place }))
}

function collect(from: NodeJS.ReadableStream | null, to: NodeJS.WritableStream | false): () => string {
  const chunks: Buffer[] = []
  from?.on('data', (chunk: Buffer) => {
    chunks.push(chunk)
    if (to !== false) to.write(chunk)
  })
  return () => Buffer.concat(chunks).toString('utf8')
}

async function endOf(child: ChildProcess): Promise<number> {
  const passSignal = (signal: NodeJS.Signals) => child.kill(signal)
  process.once('SIGINT', passSignal).once('SIGTERM', passSignal)
  const [code] = (await once(child, 'close')) as [number | null]
  process.off('SIGINT', passSignal).off('SIGTERM', passSignal)
  return code ?? 1
}
