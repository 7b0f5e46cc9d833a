import type { ServerResponse } from 'node:http'

import { type CloseFrame, type CloseName, closings } from '#contracts/wire'
import { Encoded } from '../room/encode.ts'
import { Line, type LinePlace } from './line.ts'

const beat = new Encoded('{"kind":"beat"}')

/** A line over server-sent news, for networks that let no WebSocket through. The same frames; nothing can be said up. */
export class NewsLine extends Line {
  readonly #response: ServerResponse
  #isOver = false

  constructor(response: ServerResponse, place: LinePlace) {
    super(place)
    this.#response = response
    response.on('close', () => this.#ended())
  }

  send(frame: Encoded): void {
    if (this.#isOver) return
    if (this.#response.writableLength > this.keeper.waitingBytes) {
      this.keeper.cutFor('tooSlow')
      this.#response.destroy()
      return
    }
    this.#response.write(frame.news)
    this.keeper.wrote(frame.news.length)
  }

  beat(): void {
    this.send(beat)
  }

  close(why: CloseName, reason = ''): void {
    if (this.#isOver) return
    this.#response.end(closing(why, reason))
    this.#ended()
  }

  #ended(): void {
    if (this.#isOver) return
    this.#isOver = true
    this.keeper.gone(this)
  }
}

/** Begins the answer: tells proxies on the way neither to hold back nor to change what follows. */
export function beginNews(response: ServerResponse): void {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache, no-transform',
    'x-accel-buffering': 'no',
  })
  // Two kilobytes of comment make those few proxies speak that wait for a first block.
  response.write(`:${' '.repeat(2048)}\n\nretry: 3600000\n\n`)
}

/** The last frame of a reader who is not let in or sent away. */
export function closing(why: CloseName, reason: string): Buffer {
  const frame: CloseFrame = { kind: 'close', code: closings[why].code, reason }
  return new Encoded(JSON.stringify(frame)).news
}
