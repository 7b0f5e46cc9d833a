import { setTimeout as pause } from 'node:timers/promises'

import type { Message } from '#contracts/messaging'
import { newId } from '#kernel/id'
import { openLine } from '../flash-sale/http-load.ts'
import type { Person } from './people.ts'

type Line = Awaited<ReturnType<typeof openLine>>

/** One writer: a message after the other, each sent again under its own id until it is answered. */
export class Writer {
  readonly conversationId: string
  said = 0
  sentAgain = 0
  /** The highest number that an answer told. */
  last = 0
  isDone = false
  readonly #port: number
  readonly #person: Person
  readonly #each: number
  #line: Line | undefined
  #isEnding = false

  constructor(port: number, person: Person, each: number) {
    this.#port = port
    this.#person = person
    this.#each = each
    this.conversationId = person.conversationId
  }

  async run(): Promise<void> {
    for (let nth = 1; nth <= this.#each && !this.#isEnding; nth++) await this.#say(nth)
    this.#line?.close()
    this.isDone = true
  }

  /** Says nothing new; what was begun is said. */
  end(): void {
    this.#isEnding = true
  }

  async #say(nth: number): Promise<void> {
    const body = JSON.stringify({ id: newId(), text: `${nth} 这件还有货吗？想要蓝色的。` })
    const path = `/api/conversations/${this.conversationId}/messages`
    for (;;) {
      try {
        this.#line ??= await openLine(this.#port)
        const answer = await this.#line.send({ method: 'POST', path, cookie: this.#person.cookie, body })
        if (answer.status === 201) {
          this.last = Math.max(this.last, (JSON.parse(answer.body) as Message).seq)
          this.said++
          return
        }
        if (answer.status < 500 && answer.status !== 429) throw new TypeError(`${answer.status} ${answer.body}`)
      } catch (error) {
        if (error instanceof TypeError) throw error
        this.#line?.close()
        this.#line = undefined
      }
      this.sentAgain++
      await pause(200 + Math.random() * 300)
    }
  }
}
