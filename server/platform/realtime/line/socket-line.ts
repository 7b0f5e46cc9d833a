import type { Socket } from 'node:net'

import { type CloseName, closings, type Upward } from '#contracts/wire'
import { Encoded } from '../room/encode.ts'
import { sayGoodbye } from './handshake.ts'
import { type Incoming, readIncoming } from './incoming.ts'
import { Line, type LinePlace } from './line.ts'
import { pingFrame, pongFrame } from './socket-frame.ts'

/** What a viewer may say between two beats before it counts as noise. */
const mostWords = 30

const beat = new Encoded('{"kind":"beat"}')
/** The protocol's ping makes the browser answer by itself; the frame lets the page hear that the line lives. */
const beatAndPing = Buffer.concat([beat.socket, pingFrame()])

const lineOf = new WeakMap<Socket, SocketLine>()

/** A line over WebSocket, written straight to the socket: the house sends frames it has encoded once for everybody. */
export class SocketLine extends Line {
  readonly #socket: Socket
  #rest: Buffer | undefined
  #words = 0
  #hasSpoken = true
  #isOver = false

  constructor(socket: Socket, place: LinePlace) {
    super(place)
    this.#socket = socket
    lineOf.set(socket, this)
    socket.on('data', onData)
    socket.on('end', onEnd)
    socket.on('close', onClose)
  }

  send(frame: Encoded): void {
    if (this.#isOver) return
    if (this.#socket.writableLength > this.keeper.waitingBytes) {
      this.keeper.cutFor('tooSlow')
      this.#socket.destroy()
      return
    }
    const bytes = frame.socket
    this.#socket.write(bytes)
    this.keeper.wrote(bytes.length)
  }

  beat(): void {
    if (!this.#hasSpoken) {
      this.#socket.destroy()
      return
    }
    this.#hasSpoken = false
    this.#words = 0
    if (!this.#isOver) this.#socket.write(beatAndPing)
  }

  close(why: CloseName, reason = ''): void {
    if (this.#isOver) return
    this.#isOver = true
    sayGoodbye(this.#socket, closings[why].code, reason)
    this.keeper.gone(this)
  }

  hear(chunk: Buffer): void {
    this.#hasSpoken = true
    if (this.#isOver) return void this.#socket.destroy()
    const { frames, rest, broken } = readIncoming(this.#rest, chunk)
    this.#rest = rest
    for (const frame of frames) this.#answer(frame)
    if (broken || this.#words > mostWords) this.#refuseNoise()
  }

  ended(): void {
    if (this.#isOver) return
    this.#isOver = true
    this.keeper.gone(this)
  }

  #answer({ kind, payload }: Incoming): void {
    this.#words++
    if (this.#isOver || this.#words > mostWords) return
    if (kind === 'ping') this.#socket.write(pongFrame(payload))
    else if (kind === 'close') this.#echoClose(payload)
    else if (kind === 'text' && payload.equals(ping)) this.#socket.write(beat.socket)
    else if (kind === 'text') this.#words = mostWords + 1
  }

  #echoClose(payload: Buffer): void {
    sayGoodbye(this.#socket, payload.length >= 2 ? payload.readUInt16BE(0) : 1000)
    this.ended()
  }

  #refuseNoise(): void {
    if (this.#isOver) return
    this.keeper.cutFor('garbage')
    this.close('garbage')
  }
}

const ping = Buffer.from('ping' satisfies Upward)

function onData(this: Socket, chunk: Buffer): void {
  lineOf.get(this)?.hear(chunk)
}

function onEnd(this: Socket): void {
  this.destroy()
}

function onClose(this: Socket): void {
  lineOf.get(this)?.ended()
}
