import { useNavigate, useSearch } from '@tanstack/react-router'

/** What a table shows: the searched words, the sort, any filters, and which row is open; all of it is in the address. */
export interface TableView {
  readonly q: string
  readonly sort: string
  /** The row whose detail stands beside the table. */
  readonly open: string
  readonly filters: Readonly<Record<string, string>>
}

export interface TableViewControl {
  readonly view: TableView
  readonly search: (words: string) => void
  readonly sortBy: (sort: string) => void
  readonly open: (id: string) => void
  readonly filter: (name: string, value: string | undefined) => void
  /** Takes words and filters away. */
  readonly clear: () => void
  /** The filters as saved views keep them, and back. */
  readonly saved: string
  readonly show: (saved: string) => void
}

type Search = Readonly<Record<string, string | undefined>>

/** A table's view kept in the address, so that a link, a reload and the back button bring the same table. */
export function useTableView(startSort = ''): TableViewControl {
  const raw: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const navigate = useNavigate()
  const search = Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, String(value ?? '')]))
  const { q = '', sort = startSort, open = '', ...filters } = search
  const go = (change: Search, replace = false) => {
    const next = Object.entries({ ...search, ...change }).filter(([, value]) => value !== undefined && value !== '')
    void navigate({ to: '.', search: Object.fromEntries(next), replace, resetScroll: false })
  }
  const only = ({ ...wanted }: Search) =>
    void navigate({ to: '.', search: Object.fromEntries(Object.entries(wanted).filter(([, value]) => value)) })
  return {
    view: { q, sort, open, filters },
    search: (words) => go({ q: words }, true),
    sortBy: (wanted) => go({ sort: wanted === startSort ? undefined : wanted }),
    open: (id) => go({ open: id }),
    filter: (name, value) => go({ [name]: value }),
    clear: () => only({ sort }),
    saved: new URLSearchParams({
      ...filters,
      ...(q ? { q } : {}),
      ...(sort && sort !== startSort ? { sort } : {}),
    }).toString(),
    show: (saved) => only(Object.fromEntries(new URLSearchParams(saved))),
  }
}
