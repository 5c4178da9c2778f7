import { ConfigFault, readConfig } from './config.ts'
import { createLogger } from './logger.ts'
import { startServer } from './start-server.ts'

const portTakenAdvice = 'The port is in use. Stop the other program or set PORT to a free one.'

// Node would print the message of what nobody caught, and a bug's message may quote people.
process.on('uncaughtException', error => {
  createLogger({ logLevel: 'fatal' }).fatal({ error }, 'stopped by an error that nobody caught')
  process.exit(1)
})

try {
  const config = readConfig(process.env)
  const server = await startServer(config)
  process.stdout.write(`Pantau Asuh: ${server.url}\n`)
  if (server.setUpUrl !== null) {
    process.stdout.write(`Buat administrator pertama di sini (sekali pakai):\n${server.setUpUrl}\n`)
  }
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    void server.close().then(() => process.exit(0))
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  // Only with a certificate of its own: otherwise the signal ends the server with its terminal, as ever.
  if (config.tls !== undefined) process.on('SIGHUP', () => void server.renewTls())
} catch (error) {
  if (!(error instanceof ConfigFault) && !isPortTaken(error)) throw error
  process.stderr.write(`${error instanceof ConfigFault ? error.message : portTakenAdvice}\n`)
  process.exitCode = 1
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}
