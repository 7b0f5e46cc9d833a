import type { RoomEntry } from '../log/entry.ts'

/** An entry as a node keeps it in memory: encoded once, whoever reads it. */
export interface Kept {
  readonly seq: number
  readonly lane: 'must' | 'say'
  readonly author: string | undefined
  readonly fold: RoomEntry['fold']
  readonly withdraws: readonly number[] | undefined
  /** The entry as it travels; undefined once it is withdrawn. */
  text: string | undefined
  /** The entry as it travels to those who are here, where that differs; forgotten once it was told. */
  told?: string | undefined
}

/** Encodes what viewers may read of an entry: not its author's id, which the domain puts into the body if it wants to. */
export function keep(entry: RoomEntry & { readonly withdrawn?: boolean }): Kept {
  const { seq, at, mediaAt, lane, type, body, withdraws, told } = entry
  const textWith = (shown: unknown) => JSON.stringify({ seq, at, mediaAt, lane, type, body: shown, withdraws })
  return {
    seq,
    lane,
    author: entry.author,
    fold: entry.fold,
    withdraws,
    text: entry.withdrawn ? undefined : textWith(body),
    ...(told !== undefined && !entry.withdrawn && { told: textWith(told) }),
  }
}
