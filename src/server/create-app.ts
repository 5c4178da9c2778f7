import { Hono, type MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import { isThisMachineOrAddress } from '../api/same-origin.ts'
import { pageHeaders, securityHeaders } from '../api/security-headers.ts'
import type { Config } from './config.ts'
import { staticFiles } from './static-files.ts'
import { isLoopback } from './transport.ts'

export interface AppSettings {
  readonly api: Pick<Hono, 'fetch'>
  readonly distFolder: string
  readonly config: Pick<Config, 'host' | 'publicUrl' | 'isSecure'>
}

/** Everything the server answers: the built app and the API, under the name it is known by. */
export async function createApp({ api, distFolder, config }: AppSettings): Promise<Hono> {
  const app = new Hono()
  const forPages = pageHeaders(config)
  const forApi = securityHeaders(config)
  app.use((context, next) => (context.req.path.startsWith('/api/') ? forApi : forPages)(context, next))
  app.use(requireKnownHost(config))
  app.use(await staticFiles(distFolder))
  app.use('/api/*', compress())
  app.mount('/', request => api.fetch(request), { replaceRequest: request => request })
  return app
}

/**
 * Refuses a page loaded under a name that is not ours: an attacker's own name, made to lead here
 * after his page was loaded, would be the same origin to the browser (DNS rebinding). Where neither
 * an address was set nor only this machine is served, names cannot be known.
 */
function requireKnownHost({ host, publicUrl }: AppSettings['config']): MiddlewareHandler {
  const publicName = publicUrl === undefined ? null : new URL(publicUrl).hostname
  if (publicName === null && !isLoopback(host)) return (_, next) => next()
  return (context, next) => {
    const { hostname } = new URL(context.req.url)
    if (hostname === publicName || isThisMachineOrAddress(hostname)) return next()
    return Promise.resolve(
      context.text('Alamat ini tidak dikenal. (unknown address, see PUBLIC_URL)', 421, {
        'cache-control': 'no-store',
      }),
    )
  }
}
