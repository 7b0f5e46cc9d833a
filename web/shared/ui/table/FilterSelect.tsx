import { Select } from '@mantine/core'
import type { TableViewControl } from './use-table-view.ts'

interface Props {
  /** The filter's name in the address. */
  readonly name: string
  readonly label: string
  /** What is shown while nothing is left out. */
  readonly placeholder: string
  readonly data: readonly { readonly value: string; readonly label: string }[]
  readonly control: TableViewControl
  readonly w?: number
}

/** A filter above a table: one of a few values, or any. */
export function FilterSelect({ name, label, placeholder, data, control, w = 150 }: Props) {
  const chosen = control.view.filters[name]
  return (
    <Select
      w={w}
      aria-label={label}
      placeholder={placeholder}
      clearable
      data={data}
      value={data.find(({ value }) => value === chosen)?.value ?? null}
      onChange={(value) => control.filter(name, value ?? undefined)}
    />
  )
}
