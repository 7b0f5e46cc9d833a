import type { listPeople } from '#contracts/identity'
import { roleNames } from '#contracts/permissions'
import type { QueryOf } from '#contracts/route'
import type { TableView } from '#web/shared/ui/table/use-table-view.ts'

const kinds = ['guest', 'member', 'staff'] as const

/** What the address says, as the route asks it; a value that nobody offers is left out. */
export function queryOf({ q, filters }: Pick<TableView, 'q' | 'filters'>): QueryOf<typeof listPeople> {
  const kind = kinds.find((known) => known === filters.kind)
  const role = roleNames.find((known) => known === filters.role)
  return {
    ...(q && { text: q }),
    ...(kind && { kind }),
    ...(role && { role }),
    ...((filters.banned === 'true' || filters.banned === 'false') && { banned: filters.banned === 'true' }),
  }
}
