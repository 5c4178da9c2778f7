import { Worker } from 'node:worker_threads'
import { CodedProblem } from '../api/coded-problem.ts'
import type { DisclosingFile } from '../api/people-seen.ts'
import type { Import } from '../contract/imports.ts'
import { JobLane } from './job-lane.ts'
import type { CodedAnswer, ImportQuestion, WorkerData, WorkerTask, WriteTask } from './worker-task.ts'

export interface WorkerLimits {
  readonly maxHeapMegabytes: number
  readonly importTimeoutMs: number
  readonly reportTimeoutMs: number
}

export const defaultWorkerLimits: WorkerLimits = {
  maxHeapMegabytes: 1024,
  importTimeoutMs: 20 * 60_000,
  reportTimeoutMs: 5 * 60_000,
}

const idleMs = 60_000

/**
 * Two threads: imports one after the other, for the database takes one writer;
 * and workbooks beside them, so that nobody waits for an import to get a report.
 */
export class WorkerLanes {
  readonly #imports: JobLane
  readonly #reports: JobLane
  readonly #limits: WorkerLimits

  constructor(data: WorkerData, limits: WorkerLimits) {
    const start = () =>
      new Worker(new URL('./import-worker.ts', import.meta.url), {
        workerData: data,
        resourceLimits: { maxOldGenerationSizeMb: limits.maxHeapMegabytes },
      })
    this.#imports = new JobLane({ start, idleMs })
    this.#reports = new JobLane({ start, idleMs })
    this.#limits = limits
  }

  import(
    task: Extract<WorkerTask, { importId: string }>,
    onNews?: (progress: Import['progress']) => void,
  ): Promise<void> {
    const { importTimeoutMs } = this.#limits
    const tell = onNews && ((news: unknown) => onNews(news as Import['progress']))
    return this.#imports.run<void>(task.importId, task, importTimeoutMs, tell).catch(rethrowCoded)
  }

  cancelImport(importId: string): Promise<void> {
    return this.#imports.cancel(importId)
  }

  write<Answer>(task: WriteTask): Promise<Answer> {
    return this.#imports.run<Answer>(task.type, task, this.#limits.importTimeoutMs).catch(rethrowCoded)
  }

  /** Answered beside imports that run. */
  ask<Answer>(question: ImportQuestion): Promise<Answer> {
    return this.#reports.run<Answer>('question', question, this.#limits.reportTimeoutMs).catch(rethrowCoded)
  }

  report(
    task: Exclude<WorkerTask, { importId: string } | WriteTask | ImportQuestion>,
  ): Promise<DisclosingFile> {
    return this.#reports.run<DisclosingFile>('report', task, this.#limits.reportTimeoutMs).catch(rethrowCoded)
  }

  async close(): Promise<void> {
    await Promise.all([this.#imports.close(), this.#reports.close()])
  }
}

function rethrowCoded(error: unknown): never {
  throw isCoded(error) ? new CodedProblem(error.coded, error.detail) : error
}

function isCoded(error: unknown): error is CodedAnswer {
  return typeof error === 'object' && error !== null && 'coded' in error
}
