import type { CloseName } from '#contracts/wire'
import type { Whom } from '../face.ts'
import type { RoomEntry } from '../log/entry.ts'

/** What the nodes of a house tell each other. Only hints: the truth of a room is its log in the database. */
export type Message =
  | { readonly kind: 'entries'; readonly entries: readonly RoomEntry[] }
  | {
      readonly kind: 'state'
      readonly roomId: string
      readonly key: string
      readonly value: unknown
      readonly at: number
    }
  | { readonly kind: 'likes'; readonly totals: readonly (readonly [roomId: string, total: number])[] }
  | { readonly kind: 'cut'; readonly roomId?: string; readonly whom: Whom; readonly why: CloseName }
  | CrowdMessage

/** Who is where. A node tells its own viewers' changes; `alive` carries how many it has, so that a loss is noticed. */
export type CrowdMessage =
  | { readonly kind: 'alive'; readonly sizes: Readonly<Record<string, number>> }
  | {
      readonly kind: 'came'
      readonly roomId: string
      readonly persons: readonly string[]
      readonly names: readonly string[]
    }
  | { readonly kind: 'left'; readonly roomId: string; readonly persons: readonly string[] }
  | { readonly kind: 'ask'; readonly node: string; readonly roomIds: readonly string[] }
  | { readonly kind: 'crowd'; readonly roomId: string; readonly persons: readonly string[] }
  | { readonly kind: 'gone' }

/** How nodes hear each other. Sending never throws and never waits; a message may be lost when the port is down. */
export interface RoomPort {
  readonly node: string
  /** True when there can be no other node: nobody needs to be told who is here. */
  readonly alone: boolean
  /** Whether the others can be heard at the moment. */
  readonly up: boolean
  send(message: Message): void
  /** Hears the others, not itself; `returned` is called when the port is up again after an outage. */
  listen(hear: (from: string, message: Message) => void, returned: () => void): void
  close(): Promise<void>
}
