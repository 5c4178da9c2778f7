import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import type { SecureContextOptions } from 'node:tls'
import { ConfigFault, type TlsFiles } from './config.ts'

/** BSSN and NIST SP 800-52 ask for 1.2 at least; older ones are broken. */
const minVersion = 'TLSv1.2'

/**
 * Reads the certificate and its key.
 *
 * @throws ConfigFault where a file is missing, is none, does not fit the other or has expired
 */
export async function readTlsFiles(
  { certFile, keyFile }: TlsFiles,
  now: Date,
): Promise<SecureContextOptions> {
  const cert = await read('TLS_CERT_FILE', certFile)
  const key = await read('TLS_KEY_FILE', keyFile)
  const certificate = parse(
    `TLS_CERT_FILE ${certFile} holds no certificate (PEM).`,
    () => new X509Certificate(cert),
  )
  const privateKey = parse(`TLS_KEY_FILE ${keyFile} holds no private key (PEM, without a passphrase).`, () =>
    createPrivateKey(key),
  )
  if (!certificate.checkPrivateKey(privateKey)) {
    throw new ConfigFault('TLS_KEY_FILE is not the key of the first certificate in TLS_CERT_FILE.')
  }
  if (certificate.validToDate <= now) {
    throw new ConfigFault(`The certificate in TLS_CERT_FILE has expired (${certificate.validTo}). Renew it.`)
  }
  if (certificate.validFromDate > now) {
    throw new ConfigFault(`The certificate in TLS_CERT_FILE is not valid before ${certificate.validFrom}.`)
  }
  return { cert, key, minVersion }
}

/**
 * What changes when a file is replaced, also through a link as certbot does it. Asked for now and
 * then: a watch on the file would be lost with the first renewal that renames a new one over it.
 */
export async function stampOfTlsFiles({ certFile, keyFile }: TlsFiles): Promise<string> {
  const stamps = [certFile, keyFile].map(async file => {
    const { ino, mtimeMs, size } = await stat(file)
    return `${ino} ${mtimeMs} ${size}`
  })
  return (await Promise.all(stamps)).join(', ')
}

async function read(setting: string, file: string): Promise<Buffer> {
  try {
    return await readFile(file)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    throw new ConfigFault(`${setting} ${file} cannot be read (${code}).`)
  }
}

function parse<Value>(message: string, make: () => Value): Value {
  try {
    return make()
  } catch {
    throw new ConfigFault(message)
  }
}
