import type { z } from 'zod'
import { InvalidRequest } from './invalid-request.ts'

/** Checks query parameters; one given twice is refused, for it would be unclear which counts. */
export function readQuery(request: Request, schema: z.ZodType | undefined): unknown {
  if (schema === undefined) return undefined
  const values: Record<string, string> = {}
  for (const [key, value] of new URL(request.url).searchParams) {
    if (Object.hasOwn(values, key)) throw new InvalidRequest([{ path: key, code: 'repeated' }])
    Object.defineProperty(values, key, { value, enumerable: true, configurable: true, writable: true })
  }
  return check(schema, values)
}

/** More than any JSON body of the contract needs; files take another way. */
const maxJsonBytes = 256 * 1024

/** Checks a JSON body. */
export async function readBody(request: Request, schema: z.ZodType | undefined): Promise<unknown> {
  if (schema === undefined) return undefined
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') throw new InvalidRequest([{ path: '', code: 'not-json' }])
  if (Number(request.headers.get('content-length') ?? 0) > maxJsonBytes) {
    throw new InvalidRequest([{ path: '', code: 'too_big' }])
  }
  return check(schema, parseJson(await readText(request)))
}

/** Counts while it reads: a body sent in chunks need not say how long it is. */
async function readText({ body }: Request): Promise<string> {
  if (body === null) return ''
  const decoder = new TextDecoder()
  let seen = 0
  let text = ''
  // Leaving the loop cancels what is still to come.
  for await (const chunk of body) {
    seen += chunk.byteLength
    if (seen > maxJsonBytes) throw new InvalidRequest([{ path: '', code: 'too_big' }])
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new InvalidRequest([{ path: '', code: 'not-json' }])
  }
}

function check(schema: z.ZodType, value: unknown): unknown {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw new InvalidRequest(
    result.error.issues.map(issue => ({
      path: issue.path.join('.'),
      code: issue.code === 'custom' ? issue.message : issue.code,
    })),
  )
}
