import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'
import type { SecureHeadersVariables } from 'hono/secure-headers'

const brotli = promisify(brotliCompress)

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

const alreadyPacked = ['.png', '.woff2', '.xlsx', '.ico']

interface StaticFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly mediaType: string
  /** With brotli; `null` where that would gain nothing. */
  readonly packed: Promise<Uint8Array<ArrayBuffer>> | null
}

/** The built app from memory; addresses of screens get its page, a missing asset gets 404. */
export async function staticFiles(
  folder: string,
): Promise<MiddlewareHandler<{ Variables: SecureHeadersVariables }>> {
  const files = await readFiles(folder)
  return async (context, next) => {
    const { path, method } = context.req
    if (path.startsWith('/api/') || (method !== 'GET' && method !== 'HEAD')) return next()
    const named = files.get(path === '/' ? '/index.html' : path)
    // An old page asking for an asset of an earlier build must not get HTML for it.
    const isScreen = !path.startsWith('/assets/') && extname(path) === ''
    const file = named ?? (isScreen ? files.get('/index.html') : undefined)
    if (file === undefined) return context.text('404', 404, { 'cache-control': 'no-store' })
    context.header('content-type', file.mediaType)
    context.header('vary', 'Accept-Encoding')
    context.header('cache-control', cachingOf(path, file))
    if (file === files.get('/index.html')) {
      return context.body(withNonce(file.bytes, context.get('secureHeadersNonce')))
    }
    if (file.packed === null || !acceptsBrotli(context.req.header('accept-encoding'))) {
      return context.body(file.bytes)
    }
    context.header('content-encoding', 'br')
    return context.body(await file.packed)
  }
}

/** Stands in the built page for the nonce of each answer, see `html.cspNonce` in vite.config.ts. */
const noncePlace = /STYLE_NONCE/g

function withNonce(page: Uint8Array, nonce: string | undefined): string {
  return new TextDecoder().decode(page).replace(noncePlace, nonce ?? '')
}

async function readFiles(folder: string): Promise<Map<string, StaticFile>> {
  const files = new Map<string, StaticFile>()
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name)
    const address = `/${relative(folder, path).split(sep).join('/')}`
    const extension = extname(entry.name)
    const mediaType = mediaTypes[extension]
    // A copy of the data, a map of the sources or a hidden file that was left in the folder stays there.
    if (!entry.isFile() || mediaType === undefined || address.includes('/.')) continue
    const bytes = new Uint8Array(await readFile(path))
    files.set(address, {
      bytes,
      mediaType,
      packed: alreadyPacked.includes(extension) || bytes.length < 512 ? null : pack(bytes),
    })
  }
  return files
}

// Level 9: nearly the size of 11 at a fraction of the time, on the thread pool while the server starts.
async function pack(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }))
}

function cachingOf(path: string, file: StaticFile): string {
  // Names of assets carry a hash of their content.
  if (path.startsWith('/assets/')) return 'public, max-age=31536000, immutable'
  // The page holds a nonce that is good for one answer.
  return file.mediaType.startsWith('text/html') ? 'no-store' : 'public, max-age=3600'
}

function acceptsBrotli(header: string | undefined): boolean {
  return /\bbr\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(header ?? '')
}
