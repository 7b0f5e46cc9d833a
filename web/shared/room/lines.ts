import type { ChatLine, ShowEntry } from '#contracts/live'
import type { Problem } from '../wire/problem.ts'

/** A line as a list shows it. */
export interface RoomLine {
  readonly line: ChatLine
  /** `sending` stands on the author's screen only; `refused` does too, with the reason. */
  readonly state: 'said' | 'sending' | 'refused'
  readonly problem?: Problem
  /** How many said the same in the same moment, this one included. */
  readonly times: number
}

/** What this person said from this page and how far it got. */
export interface OwnLine {
  readonly line: ChatLine
  readonly state: 'sending' | 'kept' | 'refused'
  readonly problem?: Problem
}

/**
 * The lines to show, oldest first: those of the log without retracted ones, with the author's own lines in their place.
 * An own line that the log folded into another's or left out still stands; one that the log has stands once.
 */
export function linesOf(entries: readonly ShowEntry[], own: readonly OwnLine[]): readonly RoomLine[] {
  const gone = goneOf(entries)
  const said: RoomLine[] = []
  const known = new Set<string>()
  for (const entry of entries) {
    if (entry.type !== 'chat-line' || gone.seqs.has(entry.seq)) continue
    if (known.has(entry.body.id) || (gone.ids.get(entry.body.id)?.seq ?? 0) > entry.seq) continue
    known.add(entry.body.id)
    said.push({ line: entry.body, state: 'said', times: entry.folded?.times ?? 1 })
  }
  const isLost = (id: string) => known.has(id) || gone.ids.get(id)?.isHeld === false
  const mine = own.filter(({ line }) => !isLost(line.id)).map(asRoomLine)
  return mine.length === 0 ? said : inOrder(said, mine)
}

/** What was taken back last, by line and by place in the log. A held line may be let in again after that. */
function goneOf(entries: readonly ShowEntry[]) {
  const ids = new Map<string, { readonly seq: number; readonly isHeld: boolean }>()
  const seqs = new Set<number>()
  for (const entry of entries) {
    for (const seq of entry.withdraws ?? []) seqs.add(seq)
    if (entry.type !== 'line-retracted') continue
    for (const id of entry.body.lineIds) ids.set(id, { seq: entry.seq, isHeld: entry.body.isHeld ?? false })
  }
  return { ids, seqs }
}

function asRoomLine({ line, state, problem }: OwnLine): RoomLine {
  return { line, state: state === 'kept' ? 'said' : state, times: 1, ...(problem ? { problem } : {}) }
}

/** Kept lines stand where they were kept; those under way or refused stand last, where their author looks for them. */
function inOrder(said: readonly RoomLine[], mine: readonly RoomLine[]): readonly RoomLine[] {
  const kept = mine.filter(({ state }) => state === 'said')
  const open = mine.filter(({ state }) => state !== 'said')
  const all = [...said]
  for (const one of kept) {
    const place = all.findLastIndex(({ line }) => line.at <= one.line.at)
    all.splice(place + 1, 0, one)
  }
  return [...all, ...open]
}
