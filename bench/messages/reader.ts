import { setTimeout as pause } from 'node:timers/promises'
import { WebSocket } from 'ws'

import type { MailboxEntries, Message } from '#contracts/messaging'
import { mailboxOf } from '#contracts/messaging'
import type { Frame } from '#contracts/wire'
import { openLine } from '../flash-sale/http-load.ts'
import type { Person } from './people.ts'

/**
 * One reader, which follows the mailbox as the web does: a message whose number comes next is given, one that was given is
 * passed over by its number, and a gap is read from the conversation. Keeps account of what was given.
 */
export class Reader {
  readonly conversationId: string
  readonly welcomed: Promise<void>
  reconnects = -1
  gapsRead = 0
  doubled = 0
  reordered = 0
  /** The last number that was given; everything before it was given too. */
  known = 0
  readonly #port: number
  readonly #person: Person
  readonly #given = new Set<string>()
  readonly #lastBy = new Map<string, number>()
  #position: { epoch: number; seq: number } | undefined
  #socket: WebSocket | undefined
  #filling: Promise<void> | undefined
  #upTo = 0
  #enter: () => void = () => {}

  constructor(port: number, person: Person) {
    this.#port = port
    this.#person = person
    this.conversationId = person.conversationId
    this.welcomed = new Promise((resolve) => {
      this.#enter = resolve
    })
    this.#connect()
  }

  /** Ends the line without a word, as a network does that goes away. */
  cut(): void {
    this.#socket?.terminate()
  }

  async catchUp(): Promise<void> {
    this.#upTo = Number.MAX_SAFE_INTEGER
    await this.#fill()
  }

  #connect(): void {
    const since = this.#position ? `&epoch=${this.#position.epoch}&seq=${this.#position.seq}` : ''
    const address = `ws://127.0.0.1:${this.#port}/socket?room=${mailboxOf(this.#person.id)}${since}`
    const socket = new WebSocket(address, { headers: { cookie: this.#person.cookie } })
    this.#socket = socket
    socket.on('message', (text) => this.#hear(JSON.parse(String(text)) as Frame))
    socket.on('open', () => {
      this.reconnects++
      this.#enter()
    })
    socket.on('error', () => {})
    socket.on('close', () => void setTimeout(() => this.#connect(), 50 + Math.random() * 100))
  }

  #hear(frame: Frame): void {
    if (frame.kind === 'snapshot') {
      // Whoever starts afresh reads the conversation from where they were.
      this.#position = { epoch: frame.epoch, seq: frame.upTo }
      if (this.known > 0) void this.catchUp()
    }
    if (frame.kind !== 'news') return
    this.#position = { epoch: frame.epoch, seq: frame.upTo }
    for (const { type, body } of frame.entries) {
      if (type !== 'messages-said') continue
      const { upTo, messages = [] } = body as MailboxEntries['messages-said']
      this.#upTo = Math.max(this.#upTo, upTo)
      for (const message of messages) this.#take(message)
    }
    if (this.known < this.#upTo) void this.#fill()
  }

  /** Gives a message when its number comes next. */
  #take({ seq, id, side, text }: Message): void {
    if (seq !== this.known + 1) return
    this.known = seq
    if (this.#given.has(id)) this.doubled++
    this.#given.add(id)
    const nth = Number(text.split(' ')[0])
    if (nth <= (this.#lastBy.get(side) ?? 0)) this.reordered++
    this.#lastBy.set(side, nth)
  }

  #fill(): Promise<void> {
    this.#filling ??= this.#read().finally(() => {
      this.#filling = undefined
    })
    return this.#filling
  }

  async #read(): Promise<void> {
    const path = `/api/conversations/${this.conversationId}/messages`
    while (this.known < this.#upTo) {
      try {
        const line = await openLine(this.#port)
        const query = `?after=${this.known}&limit=200`
        const answer = await line.send({ method: 'GET', path: path + query, cookie: this.#person.cookie })
        line.close()
        if (answer.status !== 200) throw new Error(`${answer.status}`)
        const { items, seq } = JSON.parse(answer.body) as { items: Message[]; seq: number }
        this.gapsRead++
        for (const message of items) this.#take(message)
        if (this.#upTo === Number.MAX_SAFE_INTEGER || seq < this.#upTo) this.#upTo = Math.max(seq, this.known)
      } catch {
        await pause(100)
      }
    }
  }
}
