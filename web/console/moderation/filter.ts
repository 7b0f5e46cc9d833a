import type { exportModerationLog } from '#contracts/moderation'
import type { QueryOf } from '#contracts/route'
import type { TableView } from '#web/shared/ui/table/use-table-view.ts'
import { startOfDay } from '../parts/list/day.ts'
import { knownAct } from './use-acts.ts'

/** What the address says, as the log's routes ask it; both days are days of the person's own time zone, and both count. */
export function logQueryOf({ filters }: Pick<TableView, 'filters'>): QueryOf<typeof exportModerationLog> {
  const act = knownAct(filters.act)
  const from = startOfDay(filters.from)
  const until = startOfDay(filters.to, 1)
  return {
    ...(filters.show && { scope: 'show', subjectId: filters.show }),
    ...(filters.person && { personId: filters.person }),
    ...(filters.by && { byId: filters.by }),
    ...(act && { act }),
    ...(from && { from }),
    ...(until && { until }),
  }
}
