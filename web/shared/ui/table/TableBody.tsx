import { Checkbox } from '@mantine/core'
import { useWords } from '../../i18n/words.ts'
import { Bone } from '../state/Bone.tsx'
import { uiWords } from '../words.ts'
import css from './DataTable.module.css'
import type { DataTableProps } from './DataTable.tsx'

/** The rows of a table, or their outline while they are on their way. */
export function TableBody<Row>({ list, columns, idOf, nameOf, selection, control, detail }: DataTableProps<Row>) {
  const t = useWords(uiWords)
  if (!list.items) return <Outline columns={columns.length + (selection ? 1 : 0)} />
  return (
    <tbody>
      {list.items.map((row) => {
        const id = idOf(row)
        return (
          <tr
            key={id}
            data-open={control.view.open === id || undefined}
            data-chosen={selection?.ids.has(id) || undefined}
          >
            {selection && (
              <td className={css.check}>
                <Checkbox
                  size="xs"
                  aria-label={t('selectRow', { name: nameOf(row) })}
                  checked={selection.ids.has(id)}
                  onChange={() => selection.toggle(id)}
                />
              </td>
            )}
            {columns.map((column, place) => (
              <td key={column.key} data-figure={column.isFigure || undefined} data-from={column.from}>
                {detail && place === 0 ? (
                  <button type="button" className={css.open} onClick={() => control.open(id)}>
                    {column.cell(row)}
                  </button>
                ) : (
                  column.cell(row)
                )}
              </td>
            ))}
          </tr>
        )
      })}
    </tbody>
  )
}

const outline = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']

function Outline({ columns }: { readonly columns: number }) {
  return (
    <tbody aria-hidden>
      {outline.map((row) => (
        <tr key={row}>
          <td colSpan={columns}>
            <Bone height={20} />
          </td>
        </tr>
      ))}
    </tbody>
  )
}
