import { accessTable } from '../../../src/api/access.ts'
import { endpoints } from '../../../src/contract/index.ts'
import { accounts, agencyB, canaryAsn } from '../../api/matrix/canary-people.ts'
import { findCanaries } from '../../api/matrix/find-canaries.ts'
import type { Client } from './client.ts'
import type { RealCity } from './real-city.ts'

export interface Call {
  readonly id: string
  readonly method: string
  readonly path: string
  readonly isPublic: boolean
  readonly isFile: boolean
}

type Things = Pick<RealCity, 'uploads' | 'answers'> & { readonly worker?: string }

/** Every call of the contract, about things that are there. */
export function everyCall(city: Things): Call[] {
  const things: Readonly<Record<string, string>> = {
    importId: city.uploads.operatorCommitted,
    nip: canaryAsn.ownB[0],
    answerId: city.answers.city,
    agencyId: agencyB,
    file: `${agencyB}.xlsx`,
    username: accounts.b[0],
    workerId: city.worker ?? 'x'.repeat(22),
  }
  return endpoints.map(endpoint => ({
    id: endpoint.id,
    method: endpoint.method,
    path: endpoint.path.replace(/:(\w+)/g, (_, name: string) => {
      const thing = things[name]
      if (thing === undefined) throw new Error(`nothing to put in the place of :${name}`)
      return thing
    }),
    isPublic: accessTable[endpoint.id] === 'public',
    isFile: 'mediaType' in endpoint,
  }))
}

export interface Refused {
  readonly status: number
  readonly code: string
}

export const everyMethod = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/**
 * Makes every call that needs a session, and if wanted its address under every other method, and says
 * which are answered otherwise than with the refusal, or show anybody at all.
 */
export async function unrefused(
  client: Client,
  calls: readonly Call[],
  refusal: Refused,
  { methods = [] }: { methods?: readonly string[] | undefined } = {},
): Promise<string[]> {
  const faults: string[] = []
  const declared = new Set(calls.map(({ method, path }) => `${method} ${path}`))
  for (const { id, method, path, isPublic } of calls) {
    if (isPublic) continue
    for (const other of new Set([method, ...methods])) {
      const isDeclared = declared.has(`${other === 'HEAD' ? 'GET' : other} ${path}`)
      if (isDeclared && other !== method && other !== 'HEAD') continue
      const answer = await client.call(other, path, ['POST', 'PATCH', 'PUT'].includes(other) ? {} : undefined)
      const body = new Uint8Array(await answer.arrayBuffer())
      const shown = findCanaries({ headers: answer.headers, body }).map(({ canary }) => canary.text)
      const expected = isDeclared ? refusal : { status: 404, code: 'not-found' }
      const code = other === 'HEAD' ? expected.code : codeOf(body)
      if (answer.status !== expected.status || code !== expected.code || shown.length > 0) {
        faults.push(`${other} ${path} (${id}): ${answer.status} ${code} ${shown.join(', ')}`)
      }
    }
  }
  return faults
}

function codeOf(body: Uint8Array): string {
  try {
    return (JSON.parse(new TextDecoder().decode(body)) as { code: string }).code
  } catch {
    return `no problem but ${body.length} bytes`
  }
}
