import { pino } from 'pino'
import type { Config } from './config.ts'

export type Logger = ReturnType<typeof createLogger>

/** Log lines as JSON on standard output. They never hold addresses of people, bodies or cookies. */
export function createLogger({ logLevel }: Pick<Config, 'logLevel'>) {
  return pino({ level: logLevel, base: null, serializers: { error: describeError } })
}

/** An error without what may be personal in it: long numbers are NIP, NIK or telephone numbers. */
function describeError(error: unknown) {
  if (!(error instanceof Error)) return { name: typeof error }
  const { name, message, stack = '' } = error
  const code = 'code' in error ? String(error.code) : undefined
  return { name, code, message: withoutNumbers(message), stack: withoutNumbers(stack) }
}

function withoutNumbers(text: string): string {
  return text.replace(/\d(?:[\d .-]{6,}\d)/g, '#')
}
