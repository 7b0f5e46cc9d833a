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
}

/** Encodes what viewers may read of an entry: not its author's id, which the domain puts into the body if it wants to. */
export function keep(entry: RoomEntry & { readonly withdrawn?: boolean }): Kept {
  const { seq, at, mediaAt, lane, type, body, withdraws } = entry
  return {
    seq,
    lane,
    author: entry.author,
    fold: entry.fold,
    withdraws,
    text: entry.withdrawn ? undefined : JSON.stringify({ seq, at, mediaAt, lane, type, body, withdraws }),
  }
}
