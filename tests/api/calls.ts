import type { Hono } from 'hono'
import type { Import } from '../../src/contract/imports.ts'

const origin = 'http://pantau.test'

/** Calls the API as a browser on its own site does. */
export function call(
  api: Pick<Hono, 'fetch'>,
  method: string,
  path: string,
  { json, form, headers = {} }: { json?: unknown; form?: FormData; headers?: Record<string, string> } = {},
): Promise<Response> {
  const request = new Request(`${origin}${path}`, {
    method,
    headers: {
      'sec-fetch-site': 'same-origin',
      ...(json !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(json !== undefined && { body: JSON.stringify(json) }),
    ...(form !== undefined && { body: form }),
  })
  return Promise.resolve(api.fetch(request))
}

export async function getJson<Value>(api: Pick<Hono, 'fetch'>, path: string): Promise<Value> {
  const response = await call(api, 'GET', path)
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return (await response.json()) as Value
}

export async function problemOf(
  response: Response,
): Promise<{ status: number; code: string; detail: string }> {
  if (response.ok) throw new Error(`no problem but ${response.status}`)
  const { code, detail } = (await response.json()) as { code: string; detail: string }
  return { status: response.status, code, detail }
}

export function uploadForm(
  fileName: string,
  content: string | Uint8Array<ArrayBuffer>,
  fields: Record<string, string> = {},
): FormData {
  const form = new FormData()
  form.set('file', new File([content], fileName))
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

export async function upload(
  api: Pick<Hono, 'fetch'>,
  fileName: string,
  content: string | Uint8Array<ArrayBuffer>,
  fields?: Record<string, string>,
): Promise<Import> {
  const response = await call(api, 'POST', '/api/imports', { form: uploadForm(fileName, content, fields) })
  if (response.status !== 201) throw new Error(`upload: ${response.status} ${await response.text()}`)
  return (await response.json()) as Import
}
