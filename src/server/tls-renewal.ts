import type { Server as TlsServer } from 'node:https'
import type { TlsFiles } from './config.ts'
import type { Logger } from './logger.ts'
import { readTlsFiles, stampOfTlsFiles } from './tls-files.ts'

/** How often a renewed certificate is looked for. */
const renewalCheckMs = 60_000

interface Renewal {
  readonly server: TlsServer
  readonly tls: TlsFiles
  readonly logger: Logger
  readonly clock: () => Date
}

/** Takes a renewed certificate without a restart: when told to, and by itself. */
export async function renewTls({
  server,
  tls,
  logger,
  clock,
}: Renewal): Promise<{ renew(): Promise<void>; stop(): void }> {
  let known = await stampOfTlsFiles(tls)
  const renew = async () => {
    try {
      known = await stampOfTlsFiles(tls)
      server.setSecureContext(await readTlsFiles(tls, clock()))
      logger.info('certificate read anew')
    } catch (error) {
      // The one in use serves on; the files may be in the middle of being replaced.
      logger.error({ error }, 'certificate could not be read anew')
    }
  }
  const check = async () => {
    const found = await stampOfTlsFiles(tls).catch(() => known)
    if (found !== known) await renew()
  }
  const timer = setInterval(() => void check(), renewalCheckMs)
  timer.unref()
  return { renew, stop: () => clearInterval(timer) }
}
