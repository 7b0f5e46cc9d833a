import type { CooperationDraft, CooperationState } from '#contracts/partners'
import { refuse } from '../refusals.ts'

/** The life of a cooperation. What is not listed cannot happen. */
const transitions: Readonly<Record<CooperationState, readonly CooperationState[]>> = {
  draft: ['offered', 'cancelled'],
  offered: ['running', 'declined', 'cancelled'],
  running: ['done', 'cancelled'],
  declined: [],
  done: [],
  cancelled: [],
}

/** Refuses a step that the life of a cooperation does not have. */
export function checkStep(from: CooperationState, to: CooperationState): void {
  if (!transitions[from].includes(to)) throw refuse.wrongState({ state: from })
}

/** Whether what is agreed may still be written: not once somebody has answered. */
export function isOpenToChange(state: CooperationState): boolean {
  return state === 'draft' || state === 'offered'
}

/** Refuses a draft that does not hold together, with its field. */
export function checkDraft({ startsAt, endsAt, deliverables }: CooperationDraft): void {
  const [starts, ends] = [Date.parse(startsAt), Date.parse(endsAt)]
  if (ends <= starts) throw refuse.endsBeforeStart({ field: 'endsAt' })
  for (const [place, { dueAt }] of deliverables.entries()) {
    const due = Date.parse(dueAt)
    if (due < starts || due > ends) throw refuse.dueOutside({ field: `deliverables.${place}.dueAt` })
  }
}

/** What came of it for each unit, in whole minor units; undefined where there is nothing to share the fee by. */
export function feePer(fee: number, count: number): number | undefined {
  return count > 0 ? Math.round(fee / count) : undefined
}

/** Sales for each unit of the fee, to two digits; undefined without a fee. */
export function salesPerFee(sales: number, fee: number): number | undefined {
  return fee > 0 ? Math.round((sales / fee) * 100) / 100 : undefined
}
