import type { EndorsementDraft, EndorsementState } from '#contracts/catalogue'
import { refuse } from '../../refusals.ts'

/** What an endorsement is on a day; its first and last day are within. Days are texts, which sort as days do. */
export function stateOn(
  { from, until }: { readonly from: string; readonly until: string },
  today: string,
): EndorsementState {
  if (today < from) return 'upcoming'
  return today > until ? 'ended' : 'running'
}

/** Refuses a period that is none. */
export function checkPeriod({ from, until }: EndorsementDraft, isDay: (day: string) => boolean): void {
  if (!isDay(from)) throw refuse.badDay({ field: 'from' })
  if (!isDay(until)) throw refuse.badDay({ field: 'until' })
  if (until < from) throw refuse.endsBeforeStart({ field: 'until' })
}
