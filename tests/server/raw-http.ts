import { once } from 'node:events'
import { connect } from 'node:net'

export interface RawAnswer {
  readonly status: number
  readonly headers: Headers
  readonly body: string
}

/** Sends bytes as they are and reads until the server hangs up: what no well-behaved client would send. */
export async function sendRaw(url: string, ...parts: readonly string[]): Promise<RawAnswer> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  const chunks: Buffer[] = []
  socket.on('data', chunk => chunks.push(chunk))
  // A server that has answered and hung up need not read the rest.
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  for (const part of parts) socket.write(part, 'latin1')
  // Not by `once`, which would take the error for the end.
  await new Promise<void>(resolve => socket.once('close', () => resolve()))
  return parse(Buffer.concat(chunks).toString('latin1'))
}

function parse(text: string): RawAnswer {
  const [head = '', body = ''] = text.split(/\r\n\r\n(.*)/s)
  const [first = '', ...lines] = head.split('\r\n')
  const pairs = lines.map(line => [
    line.slice(0, line.indexOf(':')),
    line.slice(line.indexOf(':') + 1).trim(),
  ])
  return { status: Number(first.split(' ')[1] ?? 0), headers: new Headers(pairs as [string, string][]), body }
}
