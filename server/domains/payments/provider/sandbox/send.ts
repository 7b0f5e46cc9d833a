import { Agent, request } from 'node:http'

export interface Sent {
  readonly status: number
  readonly text: string
}

export interface Letter {
  readonly method: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  readonly longestMs: number
}

/** Connections to the sandbox stay open between payments; those of nobody's keep no process alive. */
const agent = new Agent({ keepAlive: true })

/** Sends a request on this machine and reads the whole answer. Rejects when none came in time. */
export function send(url: string, { method, headers, body, longestMs }: Letter): Promise<Sent> {
  const signal = AbortSignal.timeout(longestMs)
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers, agent, signal }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('error', reject)
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString('utf8') }))
    })
    asked.on('error', reject)
    asked.end(body)
  })
}
