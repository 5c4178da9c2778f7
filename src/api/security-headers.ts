import type { MiddlewareHandler } from 'hono'
import { NONCE, secureHeaders } from 'hono/secure-headers'

/** Two years would be for preloading; a year is what browsers and auditors ask for. */
const oneYear = 31_536_000

/**
 * Nothing of it is used, so nothing that got into the page may use it either. Not `bluetooth`: Chromium does
 * not know it here and complains of it on every page.
 */
const unusedFeatures = [
  'accelerometer',
  'camera',
  'displayCapture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
] as const

export interface HeaderSettings {
  /** Reached by TLS: browsers are told to come no other way (HSTS). */
  readonly isSecure?: boolean
}

/**
 * The headers of every answer of the API: data, never a page. Opened as one all the same, it may
 * load nothing, run nothing and be framed by nobody.
 */
export function securityHeaders(settings: HeaderSettings = {}): MiddlewareHandler {
  return secureHeaders({
    ...shared(settings),
    contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  })
}

/**
 * The headers of the built app. Scripts are the app's own files alone; style elements, of which
 * Mantine writes some, need the nonce that this answer's page alone holds (`secureHeadersNonce`).
 */
export function pageHeaders(settings: HeaderSettings = {}): MiddlewareHandler {
  return secureHeaders({
    ...shared(settings),
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", NONCE],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  })
}

function shared({ isSecure = false }: HeaderSettings): NonNullable<Parameters<typeof secureHeaders>[0]> {
  return {
    // Without includeSubDomains: names below ours are the city's to decide about, and cookies are bound to this host.
    strictTransportSecurity: isSecure ? `max-age=${oneYear}` : false,
    // Addresses of screens name agencies and months: no other site is to learn them from a link.
    referrerPolicy: 'same-origin',
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
    xFrameOptions: 'DENY',
    permissionsPolicy: Object.fromEntries(unusedFeatures.map(feature => [feature, []])),
  }
}
