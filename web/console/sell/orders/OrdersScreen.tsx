import { Select, TextInput } from '@mantine/core'
import { IconReceipt } from '@tabler/icons-react'
import { exportOrders, listOrders, orderStates } from '#contracts/orders'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { DataTable } from '#web/shared/ui/table/DataTable.tsx'
import { TableToolbar } from '#web/shared/ui/table/TableToolbar.tsx'
import { useTableView } from '#web/shared/ui/table/use-table-view.ts'
import { addressOf } from '#web/shared/wire/call.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import { orderWords } from '../../parts/order/words.ts'
import { OrderDetail } from './detail/OrderDetail.tsx'
import { filterOf, needs } from './filter.ts'
import { useOrderColumns } from './use-order-columns.tsx'
import { ordersWords } from './words.ts'

/** Everybody's orders: search, filters by what they wait for, export; one order at the side. */
export function OrdersScreen() {
  const t = useWords(ordersWords)
  const says = useWords(orderWords)
  const control = useTableView()
  const { filters } = control.view
  const filter = filterOf(control.view)
  const list = useList(listOrders, { query: filter })
  const columns = useOrderColumns()
  const choose = (name: string) => (value: string | null) => control.filter(name, value ?? undefined)
  const day = (name: 'from' | 'until') => (
    <TextInput
      type="date"
      aria-label={t(name)}
      title={t(name)}
      value={filters[name] ?? ''}
      onChange={(change) => control.filter(name, change.currentTarget.value || undefined)}
    />
  )
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} />
      <DataTable
        label={t('title')}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ number }) => number}
        control={control}
        toolbar={
          <TableToolbar
            control={control}
            name="orders"
            placeholder={t('search')}
            exportHref={addressOf(exportOrders, { query: filter })}
          >
            <Select
              w={140}
              aria-label={t('needs')}
              placeholder={t('anyNeed')}
              clearable
              data={needs.map((value) => ({ value, label: t(value) }))}
              value={filters.needs ?? null}
              onChange={choose('needs')}
            />
            <Select
              w={130}
              aria-label={t('state')}
              placeholder={t('anyState')}
              clearable
              data={orderStates.map((value) => ({ value, label: says(value) }))}
              value={filters.state ?? null}
              onChange={choose('state')}
            />
            {day('from')}
            {day('until')}
          </TableToolbar>
        }
        detail={(id) => <OrderDetail key={id} orderId={id} />}
        empty={
          <EmptyState art={<IconReceipt size={36} stroke={1.5} />} title={t('emptyTitle')} note={t('emptyNote')} />
        }
      />
    </>
  )
}
