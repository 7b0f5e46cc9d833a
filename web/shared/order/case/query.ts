import { type CaseReason, caseReasons, type listCases } from '#contracts/moderation'
import type { QueryOf } from '#contracts/route'
import type { TableView } from '#web/shared/ui/table/use-table-view.ts'

const states = ['open', 'decided', 'appealed'] as const
const isReason = (value: string | undefined): value is CaseReason => caseReasons.some((one) => one === value)

/** What the address says, as the route takes it; open cases unless it says otherwise. */
export function caseQueryOf({ q, filters }: TableView): QueryOf<typeof listCases> {
  const { state, reason, source, kind } = filters
  return {
    state: states.find((one) => one === state) ?? 'open',
    ...(isReason(reason) && { reason }),
    ...((source === 'report' || source === 'screening') && { source }),
    ...(kind && { kind }),
    ...(q && { search: q }),
  }
}
