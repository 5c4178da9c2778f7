import { APIError } from 'better-auth'

/**
 * The code of a refusal of the sign-in library, such as `INVALID_CODE`.
 *
 * @throws what is no refusal: a bug, or a database that does not answer
 */
export function refusalCode(error: unknown): string {
  if (!(error instanceof APIError) || error.statusCode >= 500) throw error
  return error.body?.code ?? 'UNKNOWN'
}
