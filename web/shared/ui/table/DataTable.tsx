import type { ReactNode } from 'react'
import { useWords } from '../../i18n/words.ts'
import { MoreButton } from '../input/MoreButton.tsx'
import { ErrorState } from '../state/ErrorState.tsx'
import { uiWords } from '../words.ts'
import { BulkBar } from './BulkBar.tsx'
import type { Column, Listed } from './column.ts'
import css from './DataTable.module.css'
import { NothingMatches } from './NothingMatches.tsx'
import { SidePanel } from './SidePanel.tsx'
import { TableBody } from './TableBody.tsx'
import { TableHead } from './TableHead.tsx'
import type { Selection } from './use-selection.ts'
import type { TableViewControl } from './use-table-view.ts'

export interface DataTableProps<Row> {
  /** What the table lists, for screen readers: 商品. */
  readonly label: string
  readonly list: Listed<Row>
  readonly columns: readonly Column<Row>[]
  readonly idOf: (row: Row) => string
  /** What a row is called where only its name fits. */
  readonly nameOf: (row: Row) => string
  readonly control: TableViewControl
  /** Search box, filters and export; see `TableToolbar`. */
  readonly toolbar?: ReactNode
  /** With it rows can be chosen; `bulk` holds what can be done with the chosen. */
  readonly selection?: Selection
  readonly bulk?: ReactNode
  /** The open row beside the table; rows can be opened when it is given. */
  readonly detail?: (id: string) => ReactNode
  /** Stands in when there is nothing at all, without any filter. */
  readonly empty: ReactNode
}

/** A dense list for staff: search, filters and sort in the address, paging, bulk acts, detail at the side. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, list, control, selection, detail } = props
  const t = useWords(uiWords)
  const isFiltered = control.view.q !== '' || Object.keys(control.view.filters).length > 0
  const isEmpty = list.items?.length === 0
  const { open } = control.view
  return (
    <div className={css.root} data-open={(detail && open) || undefined}>
      <div className={css.list}>
        {props.toolbar}
        {selection && selection.ids.size > 0 && <BulkBar selection={selection}>{props.bulk}</BulkBar>}
        {list.problem && !list.items ? (
          <ErrorState problem={list.problem} onAgain={list.again} />
        ) : isEmpty ? (
          isFiltered ? (
            <NothingMatches onClear={control.clear} />
          ) : (
            props.empty
          )
        ) : (
          <div className={css.scroll} tabIndex={0}>
            <table className={css.table} aria-label={label} aria-busy={list.isPending}>
              <TableHead {...props} />
              <TableBody {...props} />
            </table>
          </div>
        )}
        <div className={css.foot}>
          {list.total !== undefined && <span>{t('total', { count: list.total })}</span>}
          <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} isEager />
        </div>
      </div>
      {detail && open && <SidePanel onClose={() => control.open('')}>{detail(open)}</SidePanel>}
    </div>
  )
}
