/** How browsers reach the server. */
export interface Transport {
  readonly host: string
  readonly publicUrl: string | undefined
  readonly hasOwnTls: boolean
  readonly allowPlainHttp: boolean
}

const loopback = /^(?:127(?:\.\d{1,3}){3}|\[?::1\]?|localhost|.+\.localhost)$/

/** Whether only this machine itself can be meant. */
export function isLoopback(host: string): boolean {
  return loopback.test(host)
}

/** Whether everything that browsers send and get is encrypted, by the server itself or a proxy. */
export function isSecureTransport({ publicUrl, hasOwnTls }: Transport): boolean {
  return publicUrl === undefined ? hasOwnTls : publicUrl.startsWith('https:')
}

/**
 * Why the server must not start like this; `null` if it may. Over plain HTTP anybody on the same
 * network reads passwords and people's data, and a warning in a log is read by nobody: whoever wants
 * it has to say so.
 */
export function transportFault(transport: Transport): string | null {
  const { host, publicUrl, hasOwnTls, allowPlainHttp } = transport
  if (hasOwnTls && publicUrl !== undefined && !publicUrl.startsWith('https:')) {
    return 'PUBLIC_URL must begin with https: where TLS_CERT_FILE is set.'
  }
  const reached = publicUrl === undefined ? host : new URL(publicUrl).hostname
  if (isSecureTransport(transport) || allowPlainHttp || (isLoopback(reached) && isLoopback(host))) return null
  return [
    `Pantau Asuh would be reached over plain HTTP (${publicUrl ?? host}): passwords and data of people could be read on the way.`,
    'Set PUBLIC_URL to the https address of the proxy in front, or TLS_CERT_FILE and TLS_KEY_FILE,',
    'or leave HOST at 127.0.0.1. For a try-out without real data: ALLOW_PLAIN_HTTP=on.',
  ].join('\n')
}
