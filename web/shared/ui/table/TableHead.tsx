import { Checkbox } from '@mantine/core'
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react'
import { useWords } from '../../i18n/words.ts'
import { uiWords } from '../words.ts'
import type { Column } from './column.ts'
import css from './DataTable.module.css'
import type { DataTableProps } from './DataTable.tsx'

/** The head of a table: choose all, and sort by the columns that can be sorted. */
export function TableHead<Row>({ columns, list, idOf, selection, control }: DataTableProps<Row>) {
  const t = useWords(uiWords)
  const ids = list.items?.map(idOf) ?? []
  const chosen = ids.filter((id) => selection?.ids.has(id)).length
  return (
    <thead>
      <tr>
        {selection && (
          <th className={css.check}>
            <Checkbox
              size="xs"
              aria-label={t('selectAll')}
              checked={chosen > 0 && chosen === ids.length}
              indeterminate={chosen > 0 && chosen < ids.length}
              onChange={() => selection.toggleAll(ids)}
            />
          </th>
        )}
        {columns.map((column) => (
          <HeadCell key={column.key} column={column} sort={control.view.sort} onSort={control.sortBy} />
        ))}
      </tr>
    </thead>
  )
}

interface HeadCellProps<Row> {
  readonly column: Column<Row>
  readonly sort: string
  readonly onSort: (sort: string) => void
}

function HeadCell<Row>({ column, sort, onSort }: HeadCellProps<Row>) {
  const t = useWords(uiWords)
  const { title, isFigure, from, width } = column
  const way = column.sort && (sort === column.sort.up ? 'up' : sort === column.sort.down ? 'down' : undefined)
  const Icon = way === 'up' ? IconArrowUp : way === 'down' ? IconArrowDown : IconArrowsSort
  const next = column.sort && (way === 'down' ? column.sort.up : column.sort.down)
  return (
    <th
      scope="col"
      style={{ width }}
      data-figure={isFigure || undefined}
      data-from={from}
      aria-sort={way === 'up' ? 'ascending' : way === 'down' ? 'descending' : undefined}
    >
      {next ? (
        <button type="button" className={css.sort} onClick={() => onSort(next)} aria-label={t('sortBy', { title })}>
          {title}
          <Icon size={14} data-on={way || undefined} aria-hidden />
        </button>
      ) : (
        title
      )}
    </th>
  )
}
