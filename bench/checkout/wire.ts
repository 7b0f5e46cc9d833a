import { connect, type Socket } from 'node:net'

/** One request over HTTP, of a client that shares two cores with what it asks and so does nothing more than it has to. */
export interface Asked {
  readonly port: number
  readonly localAddress: string
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface Answered {
  readonly status: number
  readonly cookies: readonly string[]
  readonly text: string
}

interface Line {
  readonly socket: Socket
  parts: Buffer[]
  settle?: (error: Error | undefined, answer?: Answered) => void
}

/** Lines that are open and asked nothing, by the address they come from. */
const resting = new Map<string, Line[]>()

export function ask(asked: Asked): Promise<Answered> {
  const { port, localAddress, method, path, headers, body } = asked
  const line = resting.get(localAddress)?.pop() ?? open(port, localAddress)
  const said = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  const length = method === 'POST' ? `content-length: ${Buffer.byteLength(body)}\r\n` : ''
  return new Promise((resolve, reject) => {
    line.settle = (error, answer) => {
      line.parts = []
      delete line.settle
      if (!answer) return reject(error ?? new Error('The house said nothing.'))
      resting.set(localAddress, [...(resting.get(localAddress) ?? []), line])
      resolve(answer)
    }
    line.socket.write(`${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n${said.join('')}${length}\r\n${body}`)
  })
}

function open(port: number, localAddress: string): Line {
  const line: Line = { socket: connect({ port, host: '127.0.0.1', localAddress, noDelay: true }), parts: [] }
  line.socket.on('data', (part: Buffer) => {
    line.parts.push(part)
    const answer = wholeAnswer(line.parts.length === 1 ? part : Buffer.concat(line.parts))
    if (answer) line.settle?.(undefined, answer)
  })
  line.socket.on('error', (error) => line.settle?.(error))
  line.socket.on('close', () => {
    const others = resting.get(localAddress)?.filter((one) => one !== line)
    if (others) resting.set(localAddress, others)
    line.settle?.(new Error('The house hung up.'))
  })
  return line
}

/** The answer once it is there to its end; the house tells the length of all it says. */
function wholeAnswer(bytes: Buffer): Answered | undefined {
  const end = bytes.indexOf('\r\n\r\n')
  if (end < 0) return undefined
  const head = bytes.toString('latin1', 0, end)
  const length = /^content-length: (\d+)$/im.exec(head)?.[1]
  if (length === undefined) throw new Error(`An answer without a length: ${head}`)
  if (bytes.length < end + 4 + Number(length)) return undefined
  return {
    status: Number(head.slice(9, 12)),
    cookies: [...head.matchAll(/^set-cookie: ([^;\r\n]*)/gim)].map(([, pair = '']) => pair),
    text: bytes.toString('utf8', end + 4),
  }
}
