import { refuse } from '../../refusals.ts'

/** A hand whose person has not been heard of for so long is down. */
export const handFallsAfterMs = 120_000

/** What was written to a hand, on one line. */
export function tidyQuestion(question: string): string {
  return question.replace(/\s+/gu, ' ').trim()
}

interface Measured {
  readonly measure: 'mute' | 'kick' | 'ban'
}

/** Refuses somebody who may not be in the room, or may not talk in it. */
export function checkMayRaise(state: string, held: Measured | undefined): void {
  if (state === 'planned') throw refuse.notLive()
  if (state !== 'live') throw refuse.ended()
  if (held?.measure === 'ban') throw refuse.banned()
  if (held?.measure === 'kick') throw refuse.kicked()
  if (held?.measure === 'mute') throw refuse.muted()
}
