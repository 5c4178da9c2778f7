import { isAbsolute, resolve } from 'node:path'
import { z } from 'zod'

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const empty = (value: unknown) => (value === '' ? undefined : value)
const optional = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(empty, schema.optional())

const environment = z
  .object({
    PORT: z.preprocess(empty, z.coerce.number().int().min(0).max(65_535).default(8080)),
    HOST: z.preprocess(empty, z.string().default('127.0.0.1')),
    DATA_DIR: z.preprocess(empty, z.string().default('./data')),
    PUBLIC_URL: optional(z.url({ protocol: /^https?$/ })),
    KEY_FILE: optional(z.string()),
    LOG_LEVEL: z.preprocess(empty, z.enum(logLevels).default('info')),
    ADMIN_USERNAME: optional(z.string().regex(/^[a-z0-9._-]{3,40}$/)),
    ADMIN_PASSWORD: optional(z.string().min(12).max(200)),
  })
  .refine(env => (env.ADMIN_USERNAME === undefined) === (env.ADMIN_PASSWORD === undefined), {
    path: ['ADMIN_USERNAME'],
  })

/** What each setting must look like, for whoever starts the server. */
const advice: Readonly<Record<keyof z.input<typeof environment>, string>> = {
  PORT: 'a port number from 0 to 65535, such as 8080',
  HOST: 'the address to listen on, such as 127.0.0.1',
  DATA_DIR: 'the folder for the data, such as ./data',
  PUBLIC_URL: 'the address browsers use, such as https://pantau.example.go.id',
  KEY_FILE: 'the file that holds the secret; it is made if missing',
  LOG_LEVEL: `one of ${logLevels.join(', ')}`,
  ADMIN_USERNAME: '3 to 40 of a-z 0-9 . _ -, given together with ADMIN_PASSWORD',
  ADMIN_PASSWORD: '12 to 200 characters, given together with ADMIN_USERNAME',
}

export interface Config {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  readonly keyFile: string
  /** Undefined: the address listened on. */
  readonly publicUrl?: string | undefined
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
  const { PORT, HOST, DATA_DIR, PUBLIC_URL, KEY_FILE, LOG_LEVEL, ADMIN_USERNAME, ADMIN_PASSWORD } =
    result.data
  const dataDir = isAbsolute(DATA_DIR) ? DATA_DIR : resolve(DATA_DIR)
  return {
    port: PORT,
    host: HOST,
    dataDir,
    keyFile: KEY_FILE === undefined ? resolve(dataDir, 'key') : resolve(KEY_FILE),
    publicUrl: PUBLIC_URL,
    logLevel: LOG_LEVEL,
    firstAdministrator:
      ADMIN_USERNAME === undefined || ADMIN_PASSWORD === undefined
        ? undefined
        : { username: ADMIN_USERNAME, password: ADMIN_PASSWORD },
  }
}
