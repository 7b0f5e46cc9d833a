import { setTimeout as pause } from 'node:timers/promises'

import type { Letter } from '../dialect/dialect.ts'
import { happens, type Mischief } from '../mischief.ts'

/** Waits before a notice that was not taken is sent again, as real providers do it, only sooner. */
const againMs = [1_000, 5_000, 15_000, 60_000, 300_000]
const atOnce = 24
const longestAnswerMs = 5_000

interface Waiting {
  readonly url: string
  readonly letter: Letter
  readonly attempt: number
}

export interface Outbox {
  /** Sends a notice, if the mischief of the day lets it. */
  post(url: string, letter: Letter): void
  /** Sends exactly this, once. */
  postForged(url: string, letter: Letter): void
  close(): void
}

export function createOutbox(mischief: () => Mischief): Outbox {
  const waiting: Waiting[] = []
  const closing = new AbortController()
  let running = 0

  function queue(one: Waiting): void {
    waiting.push(one)
    while (running < atOnce && waiting.length > 0) void run()
  }

  async function run(): Promise<void> {
    running++
    for (let one = waiting.shift(); one && !closing.signal.aborted; one = waiting.shift())
      if (!(await send(one))) later(againMs[one.attempt], { ...one, attempt: one.attempt + 1 })
    running--
  }

  function later(ms: number | undefined, one: Waiting): void {
    if (ms === undefined) return
    pause(ms, undefined, { signal: closing.signal, ref: false }).then(
      () => queue(one),
      () => {},
    )
  }

  async function send({ url, letter }: Waiting): Promise<boolean> {
    try {
      const signal = AbortSignal.any([closing.signal, AbortSignal.timeout(longestAnswerMs)])
      const answer = await fetch(url, { method: 'POST', ...letter, signal })
      await answer.arrayBuffer()
      return answer.ok
    } catch {
      return false
    }
  }

  return {
    post(url, letter) {
      const { lose, delayMs, reorder, duplicate } = mischief()
      if (happens(lose)) return
      const one = { url, letter, attempt: 0 }
      const holdMs = delayMs + (happens(reorder) ? 200 + Math.random() * 600 : 0)
      if (holdMs > 0) later(holdMs, one)
      else queue(one)
      if (happens(duplicate)) later(Math.random() * 400, one)
    },
    postForged: (url, letter) => queue({ url, letter, attempt: againMs.length }),
    close: () => closing.abort(),
  }
}
