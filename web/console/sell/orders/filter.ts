import { type OrderFilter, orderStates } from '#contracts/orders'
import type { TableView } from '#web/shared/ui/table/use-table-view.ts'

export const needs = ['to-ship', 'returns', 'refund-failed', 'invoice'] as const

/** What the address says, as the route asks it; a value that nobody offers is left out. Days are whole days here. */
export function filterOf({ q, filters }: Pick<TableView, 'q' | 'filters'>): OrderFilter {
  const state = orderStates.find((known) => known === filters.state)
  const need = needs.find((known) => known === filters.needs)
  const [from, until] = [dayStart(filters.from, 0), dayStart(filters.until, 1)]
  return {
    ...(q && { search: q }),
    ...(state && { state }),
    ...(need && { needs: need }),
    ...(filters.person && { personId: filters.person }),
    ...(filters.show && { showId: filters.show }),
    ...(from && { from }),
    ...(until && { until }),
  }
}

function dayStart(day: string | undefined, later: number): string | undefined {
  const [year, month, date] = (day ?? '').split('-').map(Number)
  if (!year || !month || !date) return undefined
  const at = new Date(year, month - 1, date + later)
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString()
}
