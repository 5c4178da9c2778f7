import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface CertificateFiles {
  readonly certFile: string
  readonly keyFile: string
}

export interface Wishes {
  readonly name?: string
  readonly from?: Date
  readonly until?: Date
  /** The certificate is made out for another key than the one written beside it. */
  readonly wrongKey?: boolean
}

const day = 86_400_000

/** Writes a certificate of this machine that vouches for itself, with its key. */
export function makeCertificate(folder: string, wishes: Wishes = {}): CertificateFiles {
  const { name = 'localhost', wrongKey = false } = wishes
  const { from = new Date(Date.now() - day), until = new Date(Date.now() + day) } = wishes
  const { publicKey, privateKey } = newKey()
  const der = certificate({ name, from, until, publicKey, privateKey })
  const files = { certFile: join(folder, 'tls.crt'), keyFile: join(folder, 'tls.key') }
  const base64 = der.toString('base64').replace(/(.{64})/g, '$1\n')
  writeFileSync(files.certFile, `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`)
  const key = wrongKey ? newKey().privateKey : privateKey
  writeFileSync(files.keyFile, key.export({ type: 'pkcs8', format: 'pem' }))
  return files
}

function newKey() {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' })
}

interface Content {
  readonly name: string
  readonly from: Date
  readonly until: Date
  readonly publicKey: KeyObject
  readonly privateKey: KeyObject
}

/** X.509 version 3 (RFC 5280), the few fields that a server needs. */
function certificate({ name, from, until, publicKey, privateKey }: Content): Buffer {
  const ecdsaWithSha256 = tag(0x30, oid('2a8648ce3d040302'))
  const called = tag(0x30, tag(0x31, tag(0x30, oid('550403'), tag(0x0c, Buffer.from(name)))))
  const alsoCalled = tag(0x30, tag(0x82, Buffer.from(name)), tag(0x87, Buffer.from([127, 0, 0, 1])))
  const extensions = tag(0xa3, tag(0x30, tag(0x30, oid('551d11'), tag(0x04, alsoCalled))))
  const body = tag(
    0x30,
    tag(0xa0, tag(0x02, Buffer.from([2]))),
    tag(0x02, Buffer.from([1])),
    ecdsaWithSha256,
    called,
    tag(0x30, time(from), time(until)),
    called,
    publicKey.export({ type: 'spki', format: 'der' }),
    extensions,
  )
  const signature = sign('sha256', body, privateKey)
  return tag(0x30, body, ecdsaWithSha256, tag(0x03, Buffer.concat([Buffer.from([0]), signature])))
}

function tag(kind: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts)
  const { length } = content
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([kind, ...size]), content])
}

function oid(hex: string): Buffer {
  return tag(0x06, Buffer.from(hex, 'hex'))
}

function time(date: Date): Buffer {
  return tag(0x18, Buffer.from(`${date.toISOString().replace(/\D/g, '').slice(0, 14)}Z`))
}
