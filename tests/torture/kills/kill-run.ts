import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import type { Random } from '../../../mocks/random.ts'
import { seeded } from '../seeded.ts'
import { findDatabaseFaults } from './database-faults.ts'
import { cutOffs, type KnownFile, registrationsFile, rosterFile } from './kill-files.ts'
import { KnownCity, toldTrend } from './known-city.ts'
import { OperatorClient } from './operator-client.ts'
import { ServerProcess } from './server-process.ts'

export interface KillRun {
  readonly seed: number
  readonly kills: number
  readonly onKill?: (round: number, during: string) => void
}

export interface KillReport {
  /** How often each step was under way at the moment of the kill. */
  readonly during: Readonly<Record<string, number>>
  readonly acknowledgedCommits: number
  readonly problems: readonly string[]
}

/** A step whose answer is awaited: after a kill nobody knows whether it was done, only that it was done whole or not at all. */
type Step =
  | { readonly type: 'upload'; readonly file: KnownFile }
  | { readonly type: 'read' | 'commit'; readonly importId: string; readonly file: KnownFile }
  | { readonly type: 'withdraw' | 'discard'; readonly importId: string }
  | { readonly type: 'report' }

/** How long after its beginning, at most, a step is cut off: about as long as it takes. */
const longestDelay = { upload: 60, read: 900, commit: 250, withdraw: 250, report: 200 } as const
/** An operator who never comes to the chosen step is cut off anyway. */
const longestShift = 6000

/**
 * Ends the server again and again while an operator works, and looks after each
 * start whether exactly what was acknowledged is there.
 */
export async function runKills({ seed, kills, onKill = () => {} }: KillRun): Promise<KillReport> {
  const dataDir = mkdtempSync(join(tmpdir(), 'pantau-asuh-kills-'))
  const during: Record<string, number> = {}
  const problems: string[] = []
  const city = new KnownCity()
  let acknowledgedCommits = 0
  let server = await ServerProcess.start(dataDir)
  try {
    let client = await OperatorClient.first(server.url)
    for (let round = 0; round < kills; round++) {
      const random = seeded(seed, 'kills', round)
      const shift = new Shift(client, city, random, round)
      await Promise.all([shift.work(), shift.reached.then(() => server.kill())])
      during[shift.step.type] = (during[shift.step.type] ?? 0) + 1
      acknowledgedCommits += shift.acknowledgedCommits
      onKill(round, shift.step.type)
      server = await ServerProcess.start(dataDir)
      client = client.at(server.url)
      const found = [...(await findDifferences(client, city, shift.step)), ...findDatabaseFaults(dataDir)]
      if (shift.failure !== null) found.push(shift.failure)
      if (found.length > 0) found.push(server.log)
      problems.push(...found.map(problem => `kill ${round} during ${shift.step.type}: ${problem}`))
    }
  } finally {
    await server.kill()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { during, acknowledgedCommits, problems }
}

/** An operator at work until the server is gone. */
class Shift {
  readonly #client: OperatorClient
  readonly #city: KnownCity
  readonly #random: Random
  readonly #round: number
  readonly #target: keyof typeof longestDelay
  readonly #arrive: () => void
  /** How many times the chosen step is let pass first. */
  #passes: number
  /** The moment at which to end the server. */
  readonly reached: Promise<void>
  acknowledgedCommits = 0
  step: Step = { type: 'report' }
  failure: string | null = null

  constructor(client: OperatorClient, city: KnownCity, random: Random, round: number) {
    this.#client = client
    this.#city = city
    this.#random = random
    this.#round = round
    const targets = Object.keys(longestDelay) as (keyof typeof longestDelay)[]
    this.#target = random.pick(targets)
    this.#passes = random.between(0, 2)
    const delay = random.between(0, longestDelay[this.#target])
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#arrive = resolve
    this.reached = Promise.race([promise.then(() => sleep(delay)), sleep(longestShift)])
  }

  async work(): Promise<void> {
    try {
      for (let turn = 0; ; turn++) await this.#turn(turn)
    } catch (error) {
      // The connection ends with the server; anything the server answered is a fault.
      if (!(error instanceof TypeError)) this.failure = String(error)
    }
  }

  async #turn(turn: number): Promise<void> {
    const random = this.#random
    const standing = this.#city.committed
    const withdraws = this.#target === 'withdraw' || random.chance(0.1)
    if (standing.length > 4 || (standing.length > 1 && withdraws)) {
      const { importId } = random.pick(standing)
      await this.#do({ type: 'withdraw', importId }, () => this.#client.withdraw(importId))
      this.#city.withdraw(importId)
      return
    }
    if (standing.length > 0 && (this.#target === 'report' || random.chance(0.1))) {
      await this.#do({ type: 'report' }, () => this.#client.cityReport())
      return
    }
    const file = this.#makeFile(turn)
    const importId = await this.#do({ type: 'upload', file }, () => this.#client.upload(file))
    await this.#do({ type: 'read', importId, file }, () => this.#client.settled(importId))
    if (random.chance(0.15)) {
      await this.#do({ type: 'discard', importId }, () => this.#client.discard(importId))
      return
    }
    await this.#do({ type: 'commit', importId, file }, () => this.#client.commit(importId))
    this.#city.commit(importId, file)
    this.acknowledgedCommits++
  }

  /** No two files of a run are the same: one that is loaded already would be refused. */
  #makeFile(turn: number): KnownFile {
    const asOf = this.#random.pick(cutOffs)
    const size = 40 + this.#round * 12 + (turn % 12)
    if (this.#random.chance(0.5)) return registrationsFile(asOf, size)
    // Now and then one that takes long enough to be cut off in the middle.
    return rosterFile(asOf, size + (this.#random.chance(0.4) ? 6000 : 0))
  }

  async #do<Answer>(step: Step, work: () => Promise<Answer>): Promise<Answer> {
    this.step = step
    if (step.type === this.#target && this.#passes-- === 0) this.#arrive()
    return await work()
  }
}

/**
 * Compares what the server tells with what was acknowledged. The last step may
 * have been done or not: whichever the status says, the figures must agree.
 */
async function findDifferences(client: OperatorClient, city: KnownCity, last: Step): Promise<string[]> {
  const problems: string[] = []
  const listed = await client.imports()
  await settleLastStep(client, city, last, listed)
  const known = new Set(city.committed.map(({ importId }) => importId))
  for (const { id, status, counts, error } of await Promise.all(listed.map(({ id }) => client.settled(id)))) {
    const file = city.committed.find(({ importId }) => importId === id)?.file
    if (known.has(id) !== (status === 'committed')) problems.push(`import ${id} is ${status}`)
    if (file !== undefined && counts.accepted !== file.size) {
      problems.push(`import ${id} has ${counts.accepted} rows of ${file.size}`)
    }
    if (status === 'failed') problems.push(`import ${id} failed: ${error?.code}`)
    if (status === 'draft' || status === 'failed') await client.discard(id)
  }
  const listedIds = new Set(listed.map(({ id }) => id))
  for (const id of known) if (!listedIds.has(id)) problems.push(`import ${id} is gone`)
  const [told, expected] = [toldTrend(await client.trend()), city.expectedTrend()]
  if (!isDeepStrictEqual(told, expected)) {
    problems.push(`figures ${JSON.stringify(told)} instead of ${JSON.stringify(expected)}`)
  }
  return problems
}

/** Notes whether the step under way at the kill was done, by what its import says of itself. */
async function settleLastStep(
  client: OperatorClient,
  city: KnownCity,
  last: Step,
  listed: readonly { readonly id: string }[],
): Promise<void> {
  if (last.type !== 'commit' && last.type !== 'withdraw') return
  if (!listed.some(({ id }) => id === last.importId)) return
  const { status } = await client.settled(last.importId)
  if (last.type === 'commit' && status === 'committed') city.commit(last.importId, last.file)
  if (last.type === 'withdraw' && status === 'withdrawn') city.withdraw(last.importId)
}
