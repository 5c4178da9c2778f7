import type { Hono } from 'hono'
import type { Me } from '../contract/identity.ts'
import { endpoints } from '../contract/index.ts'
import { type Access, accessTable, type Scope } from './access.ts'
import { attachment, entityTag, matchesTag } from './answer-headers.ts'
import type { ActorCall, PublicCall, Route } from './call.ts'
import { CodedProblem } from './coded-problem.ts'
import { importJobsFor } from './import-jobs-for.ts'
import { languageOf } from './language.ts'
import { readBody, readQuery } from './read-request.ts'
import { requireSameOrigin } from './same-origin.ts'
import type { ApiServices } from './services.ts'
import { storableAnswers } from './storable-answers.ts'
import { textsFor } from './texts/texts.ts'

/**
 * Puts every endpoint of the contract on the app. The one way a request reaches
 * a handler: origin, session, policy row, query and body are checked here.
 *
 * @throws if an endpoint has no handler or no policy row, so that such a server never starts
 */
export function registerRoutes(
  app: Hono,
  services: ApiServices,
  routes: readonly Route[],
  table: Readonly<Record<string, Access>> = accessTable,
): void {
  const byId = new Map(routes.map(route => [route.endpoint.id, route]))
  for (const { id, method, path } of endpoints) {
    const route = byId.get(id)
    const access = Object.hasOwn(table, id) ? table[id] : undefined
    if (route === undefined) throw new Error(`no handler for endpoint ${id}`)
    if (access === undefined) throw new Error(`no policy row for endpoint ${id}`)
    if ((access === 'public') !== (route.kind === 'public')) {
      throw new Error(`policy row and handler of endpoint ${id} disagree on whether it is public`)
    }
    app.on(method, path, context => respond(route, access, services, context.req.raw, context.req.param()))
  }
}

async function respond(
  route: Route,
  access: Access,
  services: ApiServices,
  request: Request,
  params: Record<string, string>,
): Promise<Response> {
  requireSameOrigin(request, services.publicOrigin)
  const entry = access === 'public' ? null : await enter(route.endpoint.id, access, services, request)
  const { endpoint } = route
  const call: PublicCall = {
    request,
    params,
    texts: textsFor(languageOf(request)),
    answerHeaders: new Headers(),
    query: readQuery(request, endpoint.query),
    body: await readBody(request, 'body' in endpoint ? endpoint.body : undefined),
  }
  if (route.kind === 'public') return jsonAnswer(route, call, await route.run(call))
  const actorCall = { ...call, ...(entry as NonNullable<typeof entry>) }
  if (route.kind === 'json') return jsonAnswer(route, call, await route.run(actorCall))
  const { fileName, body } = await route.run(actorCall)
  return new Response(body as BodyInit, {
    headers: {
      'content-type': route.endpoint.mediaType,
      'content-disposition': attachment(fileName),
      'cache-control': 'private, no-store',
    },
  })
}

/** Lets the caller in as far as the policy row says. */
async function enter(
  endpointId: string,
  access: Exclude<Access, 'public'>,
  services: ApiServices,
  request: Request,
): Promise<Pick<ActorCall, 'actor' | 'me' | 'scope' | 'store' | 'imports'>> {
  const signedIn = await services.sessions.actorOf(request)
  if (signedIn === null) throw new CodedProblem('not-signed-in')
  requireDuties(endpointId, signedIn.me)
  const scope: Scope | undefined = access[signedIn.actor.role]
  if (scope === undefined) throw new CodedProblem('forbidden')
  const { actor } = signedIn
  const store = services.store.for(actor)
  return { ...signedIn, scope, store, imports: importJobsFor(actor, services.imports, store) }
}

/** What somebody may call who first has to change their password or enrol a second device. */
const openBeforeDuties = [
  'me.read',
  'me.password',
  'me.two-factor',
  'me.two-factor-confirm',
  'me.two-factor-disable',
]

function requireDuties(endpointId: string, { must }: Me): void {
  if (must === null || openBeforeDuties.includes(endpointId)) return
  throw new CodedProblem(must === 'change-password' ? 'password-change-required' : 'two-factor-required')
}

/** Cuts the answer to the contract, so that a field nobody declared is never sent. */
async function jsonAnswer(
  { endpoint }: Exclude<Route, { kind: 'file' }>,
  { request, answerHeaders }: PublicCall,
  value: unknown,
): Promise<Response> {
  const text = JSON.stringify(endpoint.response.parse(value))
  const headers = new Headers(answerHeaders)
  headers.set('content-type', 'application/json')
  if (endpoint.method !== 'GET' || !storableAnswers.has(endpoint.id)) {
    headers.set('cache-control', 'private, no-store')
    return new Response(text, { status: endpoint.status ?? 200, headers })
  }
  const tag = await entityTag(text)
  headers.set('etag', tag)
  headers.set('cache-control', 'private, no-cache')
  headers.set('vary', 'Cookie, Accept-Language')
  if (matchesTag(request, tag)) return new Response(null, { status: 304, headers })
  return new Response(text, { status: 200, headers })
}
