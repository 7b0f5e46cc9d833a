import type { listManagedShows } from '#contracts/live'
import type { QueryOf } from '#contracts/route'
import type { TableView } from '#web/shared/ui/table/use-table-view.ts'
import { startOfDay } from '../parts/list/day.ts'
import { showStates } from '../parts/show/words.ts'

/** What the address says, as the route asks it: both days are days of the person's own time zone, and both count. */
export function queryOf({ q, filters }: Pick<TableView, 'q' | 'filters'>): QueryOf<typeof listManagedShows> {
  const state = showStates.find((known) => known === filters.state)
  const from = startOfDay(filters.from)
  const until = startOfDay(filters.to, 1)
  return {
    all: true,
    ...(q && { search: q }),
    ...(state && { state }),
    ...(filters.host && { hostId: filters.host }),
    ...(from && { from }),
    ...(until && { until }),
  }
}
