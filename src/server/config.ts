import { BlockList } from 'node:net'
import { isAbsolute, resolve } from 'node:path'
import { z } from 'zod'
import { parseProxies } from './client-address.ts'
import { isSecureTransport, type Transport, transportFault } from './transport.ts'

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const empty = (value: unknown) => (value === '' ? undefined : value)
const onOff = z.preprocess(empty, z.enum(['on', 'off']).default('off'))
const optional = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(empty, schema.optional())

const environment = z
  .object({
    PORT: z.preprocess(empty, z.coerce.number().int().min(0).max(65_535).default(8080)),
    HOST: z.preprocess(empty, z.string().default('127.0.0.1')),
    DATA_DIR: z.preprocess(empty, z.string().default('./data')),
    PUBLIC_URL: optional(z.url({ protocol: /^https?$/ })),
    TLS_CERT_FILE: optional(z.string()),
    TLS_KEY_FILE: optional(z.string()),
    TRUSTED_PROXIES: optional(
      z.string().transform((text, context) => {
        const list = parseProxies(text)
        if (list === null) context.addIssue('address')
        return list ?? z.NEVER
      }),
    ),
    ALLOW_PLAIN_HTTP: onOff,
    REQUIRE_TWO_FACTOR: onOff,
    KEY_FILE: optional(z.string()),
    LOG_LEVEL: z.preprocess(empty, z.enum(logLevels).default('info')),
    ADMIN_USERNAME: optional(z.string().regex(/^[a-z0-9._-]{3,40}$/)),
    ADMIN_PASSWORD: optional(z.string().min(12).max(200)),
  })
  .refine(env => (env.ADMIN_USERNAME === undefined) === (env.ADMIN_PASSWORD === undefined), {
    path: ['ADMIN_USERNAME'],
  })
  .refine(env => (env.TLS_CERT_FILE === undefined) === (env.TLS_KEY_FILE === undefined), {
    path: ['TLS_CERT_FILE'],
  })

/** What each setting must look like, for whoever starts the server. */
const advice: Readonly<Record<keyof z.input<typeof environment>, string>> = {
  PORT: 'a port number from 0 to 65535, such as 8080',
  HOST: 'the address to listen on, such as 127.0.0.1',
  DATA_DIR: 'the folder for the data, such as ./data',
  PUBLIC_URL: 'the address browsers use, such as https://pantau.example.go.id',
  TLS_CERT_FILE: 'the file with the certificate and those above it (PEM), given together with TLS_KEY_FILE',
  TLS_KEY_FILE: 'the file with the private key (PEM), given together with TLS_CERT_FILE',
  TRUSTED_PROXIES: 'addresses or ranges of the proxies in front, such as 127.0.0.1, 10.0.0.0/24',
  ALLOW_PLAIN_HTTP: 'on or off',
  REQUIRE_TWO_FACTOR: 'on or off',
  KEY_FILE: 'the file that holds the key, kept outside DATA_DIR and its backups; it is made if missing',
  LOG_LEVEL: `one of ${logLevels.join(', ')}`,
  ADMIN_USERNAME: '3 to 40 of a-z 0-9 . _ -, given together with ADMIN_PASSWORD',
  ADMIN_PASSWORD: '12 to 200 characters, given together with ADMIN_USERNAME',
}

/** Files of the server's own certificate. */
export interface TlsFiles {
  readonly certFile: string
  readonly keyFile: string
}

export interface Config {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  /** Beside the data, never among them: whoever copies the one must not have the other. */
  readonly keyFile: string
  /** Where the key lay in earlier versions; undefined where `KEY_FILE` says it. */
  readonly formerKeyFile?: string | undefined
  /** Undefined: the address listened on. */
  readonly publicUrl?: string | undefined
  /** Undefined: plain HTTP, for this machine alone or behind a proxy that ends TLS. */
  readonly tls?: TlsFiles | undefined
  /** Browsers reach the server by TLS, its own or a proxy's: cookies and HSTS may rely on it. */
  readonly isSecure: boolean
  /** Whose `X-Forwarded-For` is believed; nobody's unless said. */
  readonly trustedProxies: BlockList
  readonly requireTwoFactor: boolean
  readonly logLevel: (typeof logLevels)[number]
  readonly firstAdministrator?: { readonly username: string; readonly password: string } | undefined
}

/** A setting that keeps the server from starting; the message says what to do. */
export class ConfigFault extends Error {
  override readonly name = 'ConfigFault'
}

/** Reads the configuration from the environment. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const result = environment.safeParse(env)
  if (!result.success) {
    const names = [...new Set(result.error.issues.map(issue => issue.path[0]))] as (keyof typeof advice)[]
    throw new ConfigFault(names.map(name => `${name} must be ${advice[name]}.`).join('\n'))
  }
  const { PORT, HOST, DATA_DIR, KEY_FILE, LOG_LEVEL, ADMIN_USERNAME, ADMIN_PASSWORD } = result.data
  const dataDir = isAbsolute(DATA_DIR) ? DATA_DIR : resolve(DATA_DIR)
  return {
    port: PORT,
    host: HOST,
    dataDir,
    keyFile: KEY_FILE === undefined ? resolve(`${resolve(dataDir)}-key`, 'key') : resolve(KEY_FILE),
    formerKeyFile: KEY_FILE === undefined ? resolve(dataDir, 'key') : undefined,
    ...transportOf(result.data),
    trustedProxies: result.data.TRUSTED_PROXIES ?? new BlockList(),
    requireTwoFactor: result.data.REQUIRE_TWO_FACTOR === 'on',
    logLevel: LOG_LEVEL,
    firstAdministrator:
      ADMIN_USERNAME === undefined || ADMIN_PASSWORD === undefined
        ? undefined
        : { username: ADMIN_USERNAME, password: ADMIN_PASSWORD },
  }
}

function transportOf({
  HOST,
  PUBLIC_URL,
  TLS_CERT_FILE,
  TLS_KEY_FILE,
  ALLOW_PLAIN_HTTP,
}: z.output<typeof environment>): Pick<Config, 'publicUrl' | 'tls' | 'isSecure'> {
  const tls =
    TLS_CERT_FILE === undefined || TLS_KEY_FILE === undefined
      ? undefined
      : { certFile: resolve(TLS_CERT_FILE), keyFile: resolve(TLS_KEY_FILE) }
  const transport: Transport = {
    host: HOST,
    publicUrl: PUBLIC_URL,
    hasOwnTls: tls !== undefined,
    allowPlainHttp: ALLOW_PLAIN_HTTP === 'on',
  }
  const fault = transportFault(transport)
  if (fault !== null) throw new ConfigFault(fault)
  return { publicUrl: PUBLIC_URL, tls, isSecure: isSecureTransport(transport) }
}
