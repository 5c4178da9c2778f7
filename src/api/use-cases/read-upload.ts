import { z } from 'zod'
import { agencyId, plainDate, snapshotKind } from '../../contract/fields.ts'
import { CodedProblem } from '../coded-problem.ts'
import { toHex } from '../hex.ts'
import { InvalidRequest } from '../invalid-request.ts'
import type { Upload } from '../store.ts'

const importId = z.string().max(60)

/** Boundaries and the few fields beside the file. */
const envelopeBytes = 64 * 1024

/** Takes the file and its fields from a multipart body, never more of it than the limit. */
export async function readUpload(request: Request, maxFileBytes: number): Promise<Omit<Upload, 'at'>> {
  const form = await readForm(request, maxFileBytes)
  const file = form.get('file')
  if (file === null || typeof file === 'string') throw new CodedProblem('file-missing')
  if (file.size > maxFileBytes) throw tooLarge(maxFileBytes)
  const bytes = new Uint8Array(await file.arrayBuffer())
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return {
    fileName: cleanFileName(file.name),
    bytes,
    sha256: toHex(digest),
    kind: field(form, 'kind', snapshotKind, 'invalid_value'),
    asOf: field(form, 'asOf', plainDate, 'date'),
    agencyId: field(form, 'agencyId', agencyId, 'invalid_format'),
    completes: field(form, 'completes', importId, 'invalid_format'),
  }
}

async function readForm(request: Request, maxFileBytes: number): Promise<FormData> {
  const maxBytes = maxFileBytes + envelopeBytes
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge(maxFileBytes)
  const type = request.headers.get('content-type') ?? ''
  if (!type.toLowerCase().startsWith('multipart/form-data') || request.body === null) {
    throw new CodedProblem('file-missing')
  }
  const body = new BoundedBody(request.body, maxBytes)
  try {
    return await new Response(body.stream, { headers: { 'content-type': type } }).formData()
  } catch (error) {
    if (body.exceeded) throw tooLarge(maxFileBytes)
    // A broken-off or malformed body: there is no whole file in it.
    if (error instanceof TypeError) throw new CodedProblem('file-missing')
    throw error
  }
}

/** Breaks off a body that goes past the limit without a `Content-Length` that says so. */
class BoundedBody {
  readonly stream: ReadableStream<Uint8Array<ArrayBuffer>>
  exceeded = false

  constructor(source: ReadableStream<Uint8Array<ArrayBuffer>>, maxBytes: number) {
    let seen = 0
    this.stream = source.pipeThrough(
      new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
        transform: (chunk, controller) => {
          seen += chunk.byteLength
          this.exceeded = seen > maxBytes
          if (this.exceeded) controller.error(new TypeError('body past the limit'))
          else controller.enqueue(chunk)
        },
      }),
    )
  }
}

function tooLarge(maxFileBytes: number): CodedProblem {
  return new CodedProblem('file-too-large', { megabytes: Math.floor(maxFileBytes / 1024 ** 2) })
}

/** Only the last part of a path, without control characters, at a length every system can store. */
function cleanFileName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  const clean = last
    .replace(/\p{C}+/gu, '')
    .trim()
    .slice(-200)
  return clean === '' ? 'tanpa-nama' : clean
}

function field<Value>(
  form: FormData,
  name: string,
  schema: { safeParse(value: unknown): { success: true; data: Value } | { success: false } },
  code: string,
): Value | null {
  const values = form.getAll(name)
  if (values.length > 1) throw new InvalidRequest([{ path: name, code: 'repeated' }])
  const value = values[0]
  if (value === undefined || value === '') return null
  const result = schema.safeParse(value)
  if (!result.success) throw new InvalidRequest([{ path: name, code }])
  return result.data
}
