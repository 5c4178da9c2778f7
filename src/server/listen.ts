import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http'
import { createServer as createHttpsServer, type Server as TlsServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { clientAddress } from './client-address.ts'
import type { Config } from './config.ts'
import type { Logger } from './logger.ts'
import { readTlsFiles } from './tls-files.ts'
import { renewTls } from './tls-renewal.ts'

export interface Listening {
  readonly url: string
  /** Takes a renewed certificate; one that is not fit for use is left alone, and the log says why. */
  renewTls(): Promise<void>
  close(): Promise<void>
}

export interface ListenSettings {
  readonly config: Pick<Config, 'host' | 'port' | 'tls' | 'trustedProxies'>
  readonly logger: Logger
  readonly clock: () => Date
  /** How long a client may take; the defaults unless a test is in a hurry. */
  readonly patience?: Partial<Patience>
  /** @param address where the caller is, see `clientAddress` */
  answer(request: Request, address: string): Response | Promise<Response>
}

/** Milliseconds, after which whoever sends too slowly is cut off (slowloris). */
export interface Patience {
  readonly headersTimeout: number
  readonly requestTimeout: number
  readonly connectionsCheckingInterval: number
}

const defaultPatience: Patience = {
  headersTimeout: 15_000,
  // An upload of the largest file over a slow line of an office.
  requestTimeout: 10 * 60_000,
  connectionsCheckingInterval: 5_000,
}

/** Cookies and a few headers; more is no browser of ours. */
const maxHeaderSize = 16 * 1024
/** Several times what all offices together open; beyond it memory would be the next to go. */
const maxConnections = 4000
/** Requests still running when the server stops get this long. */
const graceMs = 10_000

/** Opens the port, with TLS where the configuration names a certificate. */
export async function listen({
  config,
  logger,
  clock,
  patience,
  answer,
}: ListenSettings): Promise<Listening> {
  const { host, port, tls, trustedProxies } = config
  const limits = { ...defaultPatience, ...patience, maxHeaderSize }
  const fetch = (request: Request, { incoming }: { incoming: { socket: Socket; headers: Forwarded } }) =>
    answer(
      request,
      clientAddress(incoming.socket.remoteAddress, incoming.headers['x-forwarded-for'], trustedProxies),
    )
  const server = createAdaptorServer(
    tls === undefined
      ? { hostname: host, fetch: fetch as never, createServer: createHttpServer, serverOptions: limits }
      : {
          hostname: host,
          fetch: fetch as never,
          createServer: createHttpsServer,
          serverOptions: { ...limits, ...(await readTlsFiles(tls, clock())) },
        },
  ) as Server | TlsServer
  server.maxConnections = maxConnections
  server.on('clientError', refuseUnreadable)
  // What is refused before the app sees it, such as a host that is none, carries them too; the app says more.
  server.prependListener('request', (_: IncomingMessage, answer: ServerResponse) => {
    for (const [name, value] of Object.entries(leastHeaders)) answer.setHeader(name, value)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const { port: taken } = server.address() as AddressInfo
  logger.info({ port: taken, tls: tls !== undefined }, 'listening')
  const renewal =
    tls === undefined ? null : await renewTls({ server: server as TlsServer, tls, logger, clock })
  return {
    url: `${tls === undefined ? 'http' : 'https'}://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    renewTls: async () => renewal?.renew(),
    async close() {
      renewal?.stop()
      const closed = new Promise<void>(resolve => server.close(() => resolve()))
      const grace = setTimeout(() => server.closeAllConnections(), graceMs)
      server.closeIdleConnections()
      await closed
      clearTimeout(grace)
    },
  }
}

interface Forwarded {
  readonly 'x-forwarded-for'?: string
}

const leastHeaders = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
} as const

const refusals: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

/** What is not even HTTP never reaches the app: its answer carries the headers that matter all the same. */
function refuseUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return
  const status = refusals[error.code ?? ''] ?? '400 Bad Request'
  const head = [
    `HTTP/1.1 ${status}`,
    'Connection: close',
    'Content-Length: 0',
    ...Object.entries(leastHeaders).map(([name, value]) => `${name}: ${value}`),
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n`)
}
