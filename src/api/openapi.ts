import { z } from 'zod'
import type { Endpoint, FileEndpoint } from '../contract/endpoint.ts'
import { plainDate } from '../contract/fields.ts'
import { endpoints } from '../contract/index.ts'
import { problem } from '../contract/problem.ts'
import { snapshotKinds } from '../domain/snapshot.ts'
import { accessTable } from './access.ts'

type Json = Record<string, unknown>

/** The OpenAPI 3.1 page, made from the schemas that check requests and answers. */
export function openApi(version: string): Json {
  const paths: Record<string, Json> = {}
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Pantau Asuh', version },
    paths,
    components: {
      schemas: { Problem: jsonSchema(problem, 'output') },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'pantau-asuh.session_token' } },
    },
  }
}

function operation(endpoint: Endpoint | FileEndpoint): Json {
  const body = 'body' in endpoint ? endpoint.body : undefined
  return {
    operationId: endpoint.id,
    summary: endpoint.summary,
    ...(accessTable[endpoint.id] !== 'public' && { security: [{ session: [] }] }),
    parameters: [...pathParameters(endpoint.path), ...queryParameters(endpoint.query)],
    ...(body !== undefined && {
      requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(body, 'input') } } },
    }),
    ...(endpoint.id === 'imports.create' && { requestBody: uploadBody }),
    responses: {
      [String('status' in endpoint ? (endpoint.status ?? 200) : 200)]: {
        description: endpoint.summary,
        content: answerContent(endpoint),
      },
      default: {
        description: 'Problem details',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

const uploadBody: Json = {
  required: true,
  content: {
    'multipart/form-data': {
      schema: {
        type: 'object',
        required: ['file'],
        properties: {
          file: { type: 'string', format: 'binary' },
          kind: { type: 'string', enum: [...snapshotKinds] },
          asOf: { type: 'string', format: 'date' },
          agencyId: { type: 'string' },
          completes: { type: 'string' },
        },
      },
    },
  },
}

function answerContent(endpoint: Endpoint | FileEndpoint): Json {
  return 'mediaType' in endpoint
    ? { [endpoint.mediaType]: { schema: { type: 'string', format: 'binary' } } }
    : { 'application/json': { schema: jsonSchema(endpoint.response, 'output') } }
}

function pathParameters(path: string): Json[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
}

function queryParameters(query: z.ZodType | undefined): Json[] {
  if (query === undefined) return []
  const { properties = {}, required = [] } = jsonSchema(query, 'input') as {
    properties?: Record<string, Json>
    required?: string[]
  }
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }))
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    // A day is a custom check, which JSON Schema knows only by its name.
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: made }) => {
      if (zodSchema === (plainDate as unknown)) Object.assign(made, { type: 'string', format: 'date' })
    },
  })
  return rest
}
