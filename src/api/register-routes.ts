import type { Hono } from 'hono'
import type { Me } from '../contract/identity.ts'
import { endpoints } from '../contract/index.ts'
import { type Access, accessTable, type Scope } from './access.ts'
import { attachment, entityTag, matchesTag } from './answer-headers.ts'
import type { AuditDetail } from './audit.ts'
import { type AuditRule, auditTable } from './audit-table.ts'
import { AuditedCall } from './audited-call.ts'
import type { ActorCall, PublicCall, Route } from './call.ts'
import { callReports } from './call-reports.ts'
import { CodedProblem } from './coded-problem.ts'
import { importJobsFor } from './import-jobs-for.ts'
import { languageOf } from './language.ts'
import { readBody, readQuery } from './read-request.ts'
import { RefusalNotes } from './refusal-notes.ts'
import { requireSameOrigin } from './same-origin.ts'
import type { ApiServices } from './services.ts'
import type { SignedIn } from './sessions.ts'
import { storableAnswers } from './storable-answers.ts'
import { textsFor } from './texts/texts.ts'
import { traceIdOf } from './trace-id.ts'

/**
 * Puts every endpoint of the contract on the app. The one way a request reaches
 * a handler: origin, session, policy row, query and body are checked here, and
 * what it did and whom it showed is noted here.
 *
 * @throws if an endpoint has no handler, policy row or audit row, so that such a server never starts
 */
export function registerRoutes(
  app: Hono,
  services: ApiServices,
  routes: readonly Route[],
  table: Readonly<Record<string, Access>> = accessTable,
  audits: Readonly<Record<string, AuditRule>> = auditTable,
): void {
  const byId = new Map(routes.map(route => [route.endpoint.id, route]))
  const refusals = new RefusalNotes(services.audit, services.clock)
  for (const { id, method, path } of endpoints) {
    const route = byId.get(id)
    const access = Object.hasOwn(table, id) ? table[id] : undefined
    const rule = Object.hasOwn(audits, id) ? audits[id] : undefined
    if (route === undefined) throw new Error(`no handler for endpoint ${id}`)
    if (access === undefined) throw new Error(`no policy row for endpoint ${id}`)
    if (rule === undefined) throw new Error(`no audit row for endpoint ${id}`)
    if ((access === 'public') !== (route.kind === 'public')) {
      throw new Error(`policy row and handler of endpoint ${id} disagree on whether it is public`)
    }
    app.on(method, path, async ({ req }) => {
      const request = req.raw
      requireSameOrigin(request, services.publicOrigin)
      const params = req.param()
      if (route.kind === 'public') {
        const call = await readCall(route, request, params)
        return jsonAnswer(route, call, await route.run(call))
      }
      return respond({ route, access: access as SignedInAccess, rule, refusals, services, request, params })
    })
  }
}

type SignedInAccess = Exclude<Access, 'public'>

interface Asked {
  readonly route: Exclude<Route, { kind: 'public' }>
  readonly access: SignedInAccess
  readonly rule: AuditRule
  readonly refusals: RefusalNotes
  readonly services: ApiServices
  readonly request: Request
  readonly params: Readonly<Record<string, string>>
}

/** Answers somebody who is signed in. Whatever becomes of it, it is noted before it is answered. */
async function respond(asked: Asked): Promise<Response> {
  const { route, rule, refusals, services, request, params } = asked
  const signedIn = await services.sessions.actorOf(request)
  if (signedIn === null) throw new CodedProblem('not-signed-in')
  const { actor } = signedIn
  const { audit, clock, sessions, store } = services
  const isAgency = async (id: string) => (await store.for(actor).agencies()).some(agency => agency.id === id)
  const accountId = async (username: string) =>
    (await sessions.users.names()).find(account => account.username === username)?.id ?? null
  const audited = new AuditedCall(
    { audit, refusals, clock, isAgency, accountId },
    {
      ...{ endpointId: route.endpoint.id, rule, actor, params },
      ...{ traceId: traceIdOf(request), isBodiless: request.method === 'HEAD' },
    },
  )
  try {
    return await answerTo(asked, signedIn, audited)
  } catch (error) {
    // Where not even the refusal can be written down, it is a refusal all the same.
    const { method } = request
    const about = { method, route: route.endpoint.path, traceId: traceIdOf(request) }
    await audited.fail(error).catch(fault => services.onBug?.(fault, about))
    throw error
  }
}

async function answerTo(
  { route, access, services, request, params }: Asked,
  signedIn: SignedIn,
  audited: AuditedCall,
): Promise<Response> {
  requireDuties(route.endpoint.id, signedIn.me)
  const { actor } = signedIn
  const scope: Scope | undefined = access[actor.role]
  if (scope === undefined) throw new CodedProblem('forbidden')
  const store = services.store.for(actor, audited.seen)
  const call: ActorCall = {
    ...(await readCall(route, request, params)),
    ...{ ...signedIn, scope, store, audited },
    imports: importJobsFor(actor, services.imports, store, audited.seen),
    reports: callReports(services.reports, actor, audited),
  }
  await audited.begin(call.query as AuditDetail | undefined)
  if (route.kind === 'json') {
    const answer = await jsonAnswer(route, call, await route.run(call))
    await audited.end({ isUnchanged: answer.status === 304 })
    return answer
  }
  const { fileName, body } = await route.run(call)
  if (!(body instanceof ReadableStream)) await audited.end()
  return new Response(
    body instanceof ReadableStream ? endingWith(body, () => audited.end()) : (body as BodyInit),
    {
      headers: {
        'content-type': route.endpoint.mediaType,
        'content-disposition': attachment(fileName),
        'cache-control': 'private, no-store',
      },
    },
  )
}

/** A stream whose end waits for something. */
function endingWith(body: ReadableStream<Uint8Array>, end: () => Promise<void>): ReadableStream<Uint8Array> {
  return body.pipeThrough(new TransformStream<Uint8Array, Uint8Array>({ flush: end }))
}

async function readCall(
  { endpoint }: Route,
  request: Request,
  params: Readonly<Record<string, string>>,
): Promise<PublicCall> {
  return {
    request,
    params,
    texts: textsFor(languageOf(request)),
    answerHeaders: new Headers(),
    query: readQuery(request, endpoint.query),
    body: await readBody(request, 'body' in endpoint ? endpoint.body : undefined),
  }
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
    // Known to be small it is not packed, which would cost more than it saves. Of an answer that is not given, and
    // so is noted nowhere, it would tell how many people there are.
    if (request.method !== 'HEAD') {
      headers.set('content-length', String(new TextEncoder().encode(text).byteLength))
    }
    return new Response(text, { status: endpoint.status ?? 200, headers })
  }
  const tag = await entityTag(text)
  headers.set('etag', tag)
  headers.set('cache-control', 'private, no-cache')
  headers.set('vary', 'Cookie, Accept-Language')
  if (matchesTag(request, tag)) return new Response(null, { status: 304, headers })
  return new Response(text, { status: 200, headers })
}
