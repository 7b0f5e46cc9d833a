import { IconPackageImport } from '@tabler/icons-react'
import { listReturns, type Return, type ReturnState } from '#contracts/orders'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import type { Column } from '#web/shared/ui/table/column.ts'
import { DataTable } from '#web/shared/ui/table/DataTable.tsx'
import { FilterSelect } from '#web/shared/ui/table/FilterSelect.tsx'
import { TableToolbar } from '#web/shared/ui/table/TableToolbar.tsx'
import { useTableView } from '#web/shared/ui/table/use-table-view.ts'
import { Money } from '#web/shared/ui/value/Money.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { useList } from '#web/shared/wire/use-route.ts'
import { ReturnDetail } from './ReturnDetail.tsx'
import { returnWords } from './words.ts'

const states: readonly ReturnState[] = ['requested', 'approved', 'sent', 'refunded', 'refused', 'withdrawn']

/** What buyers want to give back, the latest first; one request at the side, with deciding it. */
export function ReturnsScreen() {
  const t = useWords(returnWords)
  const control = useTableView()
  const { q, filters } = control.view
  const state = states.find((known) => known === filters.state)
  const list = useList(listReturns, { query: { ...(q && { search: q }), ...(state && { state }) } })
  const columns: Column<Return>[] = [
    { key: 'order', title: t('order'), width: 140, cell: ({ orderNumber }) => orderNumber },
    { key: 'state', title: t('state'), cell: (row) => t(row.state) },
    { key: 'kind', title: t('kind'), from: 'sm', cell: (row) => `${t(row.kind)} · ${t(row.reason)}` },
    { key: 'buyer', title: t('buyer'), from: 'md', cell: ({ buyer }) => buyer.name },
    { key: 'amount', title: t('amount'), isFigure: true, cell: ({ amount }) => <Money money={amount} /> },
    { key: 'asked', title: t('asked'), from: 'md', cell: ({ requestedAt }) => <When at={requestedAt} /> },
  ]
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} />
      <DataTable
        label={t('title')}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ orderNumber }) => orderNumber}
        control={control}
        toolbar={
          <TableToolbar control={control} name="returns" placeholder={t('search')}>
            <FilterSelect
              name="state"
              label={t('state')}
              placeholder={t('anyState')}
              data={states.map((value) => ({ value, label: t(value) }))}
              control={control}
            />
          </TableToolbar>
        }
        detail={(id) => <ReturnDetail key={id} asked={list.items?.find((one) => one.id === id)} />}
        empty={
          <EmptyState
            art={<IconPackageImport size={36} stroke={1.5} />}
            title={t('emptyTitle')}
            note={t('emptyNote')}
          />
        }
      />
    </>
  )
}
