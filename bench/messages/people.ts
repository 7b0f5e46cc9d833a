/** Somebody of the bench, with the one conversation they have. */
export interface Person {
  readonly id: string
  readonly cookie: string
  readonly conversationId: string
}

/** What the crowd is to do: everybody says `each` messages and hears all of their conversation. */
export interface CrowdOrder {
  readonly port: number
  readonly people: readonly Person[]
  readonly each: number
}

/** How it stands, over everybody. */
export interface CrowdAccount {
  readonly said: number
  readonly isDone: boolean
  /** Lines that were cut, by the bench or by a house that died. */
  readonly reconnects: number
  /** Requests that had to be sent again, and gaps that were read from the conversation. */
  readonly sentAgain: number
  readonly gapsRead: number
  /** Places of a conversation that one of its two never got, once everything was said. */
  readonly lost: number
  /** A message that somebody was given twice, or under two numbers. */
  readonly doubled: number
  /** A message that somebody got before one that its author had said earlier. */
  readonly reordered: number
}
