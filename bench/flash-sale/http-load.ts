import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

export interface Request {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly cookie: string
  readonly body?: string
}

export interface Answer {
  readonly status: number
  readonly body: string
  readonly ms: number
}

const headEnd = Buffer.from('\r\n\r\n')

/** One kept-alive connection that sends a request and reads its whole answer, and does nothing else: the load costs little. */
export async function openLine(port: number): Promise<{ send(request: Request): Promise<Answer>; close(): void }> {
  const socket = connect(port, '127.0.0.1').setNoDelay(true)
  await once(socket, 'connect')
  return { send: (request) => exchange(socket, request), close: () => void socket.destroy() }
}

function exchange(socket: Socket, { method, path, cookie, body }: Request): Promise<Answer> {
  const sentAt = performance.now()
  return new Promise((resolve, reject) => {
    let got: Buffer = Buffer.alloc(0)
    const read = (chunk: Buffer) => {
      got = got.length === 0 ? chunk : Buffer.concat([got, chunk])
      const end = got.indexOf(headEnd)
      if (end < 0) return
      const head = got.toString('latin1', 0, end)
      const length = Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? Number.NaN)
      if (Number.isNaN(length)) return lost(new Error(`An answer without its length: ${head}`))
      if (got.length < end + 4 + length) return
      leave()
      const text = got.toString('utf8', end + 4, end + 4 + length)
      resolve({ status: Number(head.slice(9, 12)), body: text, ms: performance.now() - sentAt })
    }
    const lost = (error?: unknown) => {
      leave()
      reject(error ?? new Error('The line was closed.'))
    }
    const leave = () => void socket.off('data', read).off('close', lost).off('error', lost)
    socket.on('data', read).on('close', lost).on('error', lost)
    const content = body ? `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n` : ''
    socket.write(
      `${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\naccept: application/json\r\ncookie: ${cookie}\r\n${content}\r\n${body ?? ''}`,
    )
  })
}

/** Sends everything over so many connections, each one request at a time; gives the answers with their places. */
export async function sendAll(
  port: number,
  lines: number,
  requests: readonly Request[],
  onAnswer: (answer: Answer, place: number) => void,
): Promise<{ perSecond: number }> {
  const open = await Promise.all(Array.from({ length: lines }, () => openLine(port)))
  let next = 0
  const began = performance.now()
  await Promise.all(
    open.map(async (line) => {
      for (let place = next++; place < requests.length; place = next++)
        onAnswer(await line.send(requests[place] as Request), place)
    }),
  )
  const perSecond = requests.length / ((performance.now() - began) / 1_000)
  for (const line of open) line.close()
  return { perSecond }
}
