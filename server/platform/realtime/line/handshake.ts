import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'

import type { Position } from '#contracts/wire'
import { closeFrame } from './socket-frame.ts'

const goodbyeMs = 2_000
const magic = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'

/** What a viewer asks for when it opens a line. */
export interface Wish {
  readonly roomId: string
  /** Where it left off, or where the page it begins with was read; absent when it comes fresh. */
  readonly since: Position | undefined
  /** It begins at that place, and so wants the last lines before it too. */
  readonly begins: boolean
}

/** Reads `room`, `epoch`, `seq` and `begins` of a query; undefined when there is no room that could exist. */
export function readWish(query: URLSearchParams): Wish | undefined {
  const roomId = query.get('room') ?? ''
  if (!/^[\w:.-]{1,64}$/.test(roomId)) return undefined
  return { roomId, since: readPosition(query.get('epoch'), query.get('seq')), begins: query.has('begins') }
}

/** Reads the `Last-Event-ID` of server-sent news: `epoch.seq`. */
export function readLastId(id: string | undefined): Position | undefined {
  const [epoch = null, seq = null] = id?.split('.') ?? []
  return readPosition(epoch, seq)
}

function readPosition(epoch: string | null, seq: string | null): Position | undefined {
  if (epoch === null || seq === null || !/^\d{1,15}$/.test(epoch) || !/^\d{1,15}$/.test(seq)) return undefined
  return { epoch: Number(epoch), seq: Number(seq) }
}

/** Answers an upgrade request (RFC 6455, 4.2). False when it was none: the socket is then answered and closed. */
export function shakeHands(request: IncomingMessage, socket: Socket): boolean {
  const key = request.headers['sec-websocket-key']
  const isUpgrade = request.method === 'GET' && request.headers.upgrade?.toLowerCase() === 'websocket'
  if (!isUpgrade || key === undefined || !/^[+/0-9A-Za-z]{22}==$/.test(key)) return turnAway(socket, '400 Bad Request')
  if (request.headers['sec-websocket-version'] !== '13')
    return turnAway(socket, '426 Upgrade Required', 'Sec-WebSocket-Version: 13\r\n')
  const accept = createHash('sha1')
    .update(key + magic)
    .digest('base64')
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  )
  return true
}

/** Answers a request that will not become a line, in plain HTTP. */
export function turnAway(socket: Socket, status: string, headers = ''): false {
  socket.write(`HTTP/1.1 ${status}\r\n${headers}Connection: close\r\nContent-Length: 0\r\n\r\n`)
  socket.destroySoon()
  return false
}

/** Ends a WebSocket with a close frame. Whatever the other side says next is its answer; it has two seconds for it. */
export function sayGoodbye(socket: Socket, code: number, reason = ''): void {
  socket.end(closeFrame(code, reason))
  socket.setTimeout(goodbyeMs, destroy)
  socket.on('end', destroy).on('data', destroy)
}

function destroy(this: Socket): void {
  this.destroy()
}
