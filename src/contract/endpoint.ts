import type { z } from 'zod'

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'

/**
 * One call of the HTTP contract. The server checks requests with these schemas,
 * the client checks answers with them, and the OpenAPI page is made from them.
 */
export interface Endpoint<
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
> {
  /** Names the policy row and the operation, e.g. `participation.read`. */
  readonly id: string
  readonly method: Method
  /** With `:name` for parameters. */
  readonly path: `/api/${string}`
  readonly summary: string
  readonly query?: Query
  readonly body?: Body
  readonly response: Response
  readonly status?: 200 | 201 | 204
}

export function endpoint<
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
  Response extends z.ZodType = z.ZodUndefined,
>(definition: Endpoint<Query, Body, Response>): Endpoint<Query, Body, Response> {
  return definition
}

/** A call that answers with a file instead of JSON. */
export interface FileEndpoint<Query extends z.ZodType = z.ZodType> {
  readonly id: string
  readonly method: 'GET'
  readonly path: `/api/${string}`
  readonly summary: string
  readonly query?: Query
  readonly mediaType: string
}

export function fileEndpoint<Query extends z.ZodType = z.ZodUndefined>(
  definition: FileEndpoint<Query>,
): FileEndpoint<Query> {
  return definition
}

export const xlsxMediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
