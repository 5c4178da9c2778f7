import { pino } from 'pino'
import type { Config } from './config.ts'
import { describeError } from './describe-error.ts'

export type Logger = ReturnType<typeof createLogger>

/**
 * Log lines as JSON on standard output, or in the file `logTo`. They never hold people, addresses
 * people called from, bodies or cookies: who did what is in the audit, which only administrators see.
 */
export function createLogger({ logLevel }: Pick<Config, 'logLevel'>, logTo?: string) {
  const options = { level: logLevel, base: null, serializers: { error: describeError, err: describeError } }
  if (logTo === undefined) return pino(options)
  return pino(options, pino.destination({ dest: logTo, append: true, mkdir: true, sync: true }))
}
