import { readSearch, type Search } from '../../router/match.ts'
import { useSearch } from '../../router/open-screen.ts'
import { changeSearch, currentPlace } from '../../router/place.ts'

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

/** A table's view kept in the address, so that a link, a reload and the back button bring the same table. */
export function useTableView(startSort = ''): TableViewControl {
  const search = useSearch()
  const { q = '', sort = startSort, open = '', ...filters } = search
  const change = (changes: Search, replace = false) =>
    changeSearch({ ...currentPlace().search, ...changes }, { replace })
  return {
    view: { q, sort, open, filters },
    search: (words) => change({ q: words }, true),
    sortBy: (wanted) => change({ sort: wanted === startSort ? undefined : wanted }),
    open: (id) => change({ open: id }),
    filter: (name, value) => change({ [name]: value }),
    clear: () => changeSearch({ sort }),
    saved: new URLSearchParams({
      ...filters,
      ...(q ? { q } : {}),
      ...(sort && sort !== startSort ? { sort } : {}),
    }).toString(),
    show: (saved) => changeSearch(readSearch(saved)),
  }
}
