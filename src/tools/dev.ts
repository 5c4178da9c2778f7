/**
 * For work on the project: the API, started anew when its files change, and Vite
 * in front of it with `/api` handed through. `PORT` is the API's.
 */
import { spawn } from 'node:child_process'
import { createServer } from 'vite'

const apiPort = process.env.PORT ?? '8080'
process.env.API_ADDRESS = `http://127.0.0.1:${apiPort}`

const api = spawn(process.execPath, ['--watch', '--watch-preserve-output', 'src/server/main.ts'], {
  stdio: 'inherit',
  env: { ...process.env, PORT: apiPort, PUBLIC_URL: process.env.PUBLIC_URL ?? 'http://127.0.0.1:5173' },
})
const vite = await createServer()
await vite.listen()
vite.printUrls()

let stopping = false
const stop = () => {
  if (stopping) return
  stopping = true
  api.once('exit', () => void vite.close().then(() => process.exit(0)))
  if (api.exitCode === null) api.kill('SIGTERM')
  else void vite.close().then(() => process.exit(1))
}
process.once('SIGINT', stop)
process.once('SIGTERM', stop)
