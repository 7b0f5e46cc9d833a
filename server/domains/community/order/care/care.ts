import type { CareAct, TrustRights } from '#contracts/community'

/** How often somebody may do something: of what the table says, and for which span. */
export function mostOf(act: CareAct, rights: TrustRights): number {
  return act === 'recommend' ? rights.recommend.aWeek : rights[act].aDay
}

const day = 86_400_000

/** The day in UTC, of recommendations the Monday of the week: acts are numbered within it. */
export function periodOf(act: CareAct, now: Date): string {
  const sinceMonday = act === 'recommend' ? (now.getUTCDay() + 6) % 7 : 0
  return new Date(now.getTime() - sinceMonday * day).toISOString().slice(0, 10)
}

/** How long whoever did something may undo it; the author of a note may always. */
export const undoMs = day
/** How long a recommended note stands at the top of its circle. */
export const recommendedMs = 7 * day
/** So many stand there at most. */
export const recommendedMost = 3
/** Hides of so long ago count no more for how many somebody may do. */
export const accuracyMs = 100 * day
