import { type ReviewFilter, reviewStates } from '#contracts/reviews'
import type { TableView } from '#web/shared/ui/table/use-table-view.ts'

/** What the list is asked for, from the address. */
export function filterOf({ q, filters }: Pick<TableView, 'q' | 'filters'>): ReviewFilter {
  const stars = Number(filters.stars)
  const state = reviewStates.find((known) => known === filters.state)
  const { answered } = filters
  return {
    ...(q && { search: q }),
    ...(stars >= 1 && stars <= 5 && { stars }),
    ...(state && { state }),
    ...((answered === 'yes' || answered === 'no') && { answered }),
    ...(filters.product && { productId: filters.product }),
  }
}
