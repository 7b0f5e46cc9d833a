import { newId } from '#kernel/id'
import type { Message, RoomPort } from './port.ts'

/** The port of a house that is one process: there is nobody else. */
export function alonePort(): RoomPort {
  return { node: newId(), alone: true, up: true, send: () => {}, listen: () => {}, close: async () => {} }
}

/** Joins several nodes inside one process; messages travel as JSON, as they would between machines. */
export class MemoryBus {
  readonly #hearers = new Map<string, (from: string, message: Message) => void>()

  port(): RoomPort {
    const node = newId()
    return {
      node,
      alone: false,
      up: true,
      send: (message) => this.#tell(node, JSON.stringify(message)),
      listen: (hear) => void this.#hearers.set(node, hear),
      close: async () => void this.#hearers.delete(node),
    }
  }

  /** Silences a node as a crash would: it says no good-bye. */
  kill(node: string): void {
    this.#hearers.delete(node)
  }

  #tell(from: string, text: string): void {
    if (!this.#hearers.has(from)) return
    for (const [node, hear] of this.#hearers) if (node !== from) queueMicrotask(() => hear(from, JSON.parse(text)))
  }
}
