import type { ShowEntry } from '#contracts/live'
import type { Position } from '#contracts/wire'

/** An answer of the house brought up to date by those entries of the room's log that came after it was read. */
export function caughtUp<Answer extends { readonly position: Position }>(
  answer: Answer,
  entries: readonly ShowEntry[],
  after: (answer: Answer, entry: ShowEntry) => Answer,
): Answer {
  const { seq } = answer.position
  return entries.reduce((so, entry) => (entry.seq > seq ? after(so, entry) : so), answer)
}
