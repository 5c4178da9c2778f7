import type { LedgerFile, LedgerWrite } from './ledger-file.ts'

/** What is done to the ledger, wherever it is done. */
export interface LedgerWriter {
  /** Resolves when all of it is durable. */
  write(batch: readonly LedgerWrite[]): Promise<void>
  forget(before: string): Promise<number>
  forgetSealed(nos: readonly number[]): Promise<number>
  guard(): Promise<void>
  close(): Promise<void>
}

export type WriterTask =
  | { readonly type: 'write'; readonly batch: readonly LedgerWrite[] }
  | { readonly type: 'forget'; readonly before: string }
  | { readonly type: 'forget-sealed'; readonly nos: readonly number[] }
  | { readonly type: 'guard' }

/** The thread ended before it answered: what it was doing may be done, or not. */
export class WriterEnded extends Error {
  constructor(fault: unknown) {
    super('the thread that writes the ledger has ended', { cause: fault })
    this.name = 'WriterEnded'
  }
}

/** Does a task on the connection that writes. */
export function doTask(ledger: LedgerFile, task: WriterTask): number {
  if (task.type === 'write') ledger.write(task.batch)
  if (task.type === 'guard') ledger.guard()
  if (task.type === 'forget-sealed') return ledger.forgetSealed(task.nos)
  return task.type === 'forget' ? ledger.forget(task.before) : 0
}

/** Writes in the calling thread, for a ledger in memory. */
export function inlineWriter(ledger: LedgerFile): LedgerWriter {
  return writerOf(
    async task => doTask(ledger, task),
    async () => {},
  )
}

/** The writer whose tasks are done by `run`. */
export function writerOf(
  run: (task: WriterTask) => Promise<number>,
  close: () => Promise<void>,
): LedgerWriter {
  return {
    write: async batch => void (await run({ type: 'write', batch })),
    forget: before => run({ type: 'forget', before }),
    forgetSealed: nos => run({ type: 'forget-sealed', nos }),
    guard: async () => void (await run({ type: 'guard' })),
    close,
  }
}
