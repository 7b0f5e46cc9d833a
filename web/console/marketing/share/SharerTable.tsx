import { IconShare2 } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { listSharers, type Sharer } from '#contracts/sharing'
import { formatAmount } from '#kernel/money'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import type { Column } from '#web/shared/ui/table/column.ts'
import { DataTable } from '#web/shared/ui/table/DataTable.tsx'
import type { TableViewControl } from '#web/shared/ui/table/use-table-view.ts'
import { Money } from '#web/shared/ui/value/Money.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { useList } from '#web/shared/wire/use-route.ts'
import { ExportButton } from '../../parts/list/ExportButton.tsx'
import { queryOf } from './filters.ts'
import { ShareFilters } from './ShareFilters.tsx'
import { shareLinksWords } from './words.ts'

interface Props {
  readonly control: TableViewControl
  readonly choice: ReactNode
}

/** One line a person who shared. */
export function SharerTable({ control, choice }: Props) {
  const t = useWords(shareLinksWords)
  const say = useNumbers()
  const query = queryOf(control.view)
  const list = useList(listSharers, { query })
  const columns: Column<Sharer>[] = [
    { key: 'sharer', title: t('sharer'), cell: ({ name, id }) => name || id },
    { key: 'links', title: t('count'), isFigure: true, from: 'md', cell: ({ links }) => say.number(links) },
    { key: 'visits', title: t('visits'), isFigure: true, cell: ({ visits }) => say.number(visits) },
    {
      key: 'newcomers',
      title: t('newcomers'),
      isFigure: true,
      from: 'sm',
      cell: ({ newcomers }) => say.number(newcomers),
    },
    { key: 'orders', title: t('orders'), isFigure: true, cell: ({ orders }) => say.number(orders) },
    { key: 'sales', title: t('sales'), isFigure: true, from: 'sm', cell: ({ sales }) => <Money money={sales} /> },
    { key: 'latest', title: t('latest'), from: 'lg', cell: ({ sharedAt }) => <When at={sharedAt} as="day" /> },
  ]
  return (
    <DataTable
      label={t('people')}
      list={list}
      columns={columns}
      idOf={({ id }) => id}
      nameOf={({ name, id }) => name || id}
      control={control}
      toolbar={
        <ShareFilters control={control} choice={choice}>
          <ExportButton
            route={listSharers}
            query={query}
            fileName="sharers.csv"
            head={[t('sharer'), t('count'), t('visits'), t('newcomers'), t('orders'), t('sales'), t('latest')]}
            rowOf={({ name, links, visits, newcomers, orders, sales, sharedAt }) => [
              ...[name, links, visits, newcomers, orders],
              ...[formatAmount(sales.amount, sales.currency), sharedAt],
            ]}
          />
        </ShareFilters>
      }
      empty={<EmptyState art={<IconShare2 size={36} stroke={1.5} />} title={t('emptyTitle')} note={t('emptyNote')} />}
    />
  )
}
