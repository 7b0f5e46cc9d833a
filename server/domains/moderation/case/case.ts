import type { CaseReason, Decision } from '#contracts/moderation'

/** How grave a reason is: it orders the queue and says where the ladder begins. */
export const gravity: Readonly<Record<CaseReason, number>> = {
  violence: 5,
  porn: 5,
  fraud: 4,
  attack: 3,
  ads: 2,
  other: 1,
}

/** Reports of one person so far: how many decisions agreed with them, and how many did not. */
export interface Accuracy {
  readonly right: number
  readonly wrong: number
}

/** Somebody unknown is right in two of three: a Beta prior of two right and one wrong. */
const prior = { right: 2, wrong: 1 }

/** The chance that a report of this person is right, by what became of the earlier ones. */
export function trustIn({ right, wrong }: Accuracy): number {
  return (right + prior.right) / (right + wrong + prior.right + prior.wrong)
}

/**
 * What a report weighs: the logarithm of its odds, so that independent reports add up; nothing from who is wrong more often than
 * right, so that nobody's dislike counts for a thing.
 */
export function weightOfReport(accuracy: Accuracy): number {
  const trust = trustIn(accuracy)
  return Math.max(0, Math.log(trust / (1 - trust)))
}

/** From this sum on a thing is taken from sight until somebody has looked: 30 to 1 that it should be; five unknown people. */
export const hidesFrom = Math.log(30)

export function urgencyOf(reason: CaseReason, weight: number, risk: number): number {
  return gravity[reason] * (1 + weight) + 5 * risk
}

const ladder: readonly Decision[] = ['note', 'hide', 'mute', 'ban']
const minutesOf = { mute: [1440, 7 * 1440, 30 * 1440], ban: [30 * 1440, 0] } as const

/**
 * The next step for somebody: graver reasons begin higher, each earlier decision against them in the last 90 days is a step
 * further and, on one step, a longer measure. `minutes` 0 is until lifted.
 */
export function nextStep(reason: CaseReason, earlier: number): { decision: Decision; minutes?: number } {
  const first = gravity[reason] >= 5 ? 2 : gravity[reason] >= 3 ? 1 : 0
  const step = Math.min(first + earlier, ladder.length - 1)
  const decision = ladder[step] ?? 'hide'
  if (decision !== 'mute' && decision !== 'ban') return { decision }
  const longer = Math.max(0, first + earlier - step)
  const spans = minutesOf[decision]
  return { decision, minutes: spans[Math.min(longer, spans.length - 1)] ?? 0 }
}

/** How long a moderator has a case for themselves. */
export const claimMs = 15 * 60_000
/** How long a decision can be taken back before its person is told. */
export const undoMs = 30_000
/** How long a person may appeal. */
export const appealMs = 20 * 86_400_000
