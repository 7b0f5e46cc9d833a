import { IconShare2 } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { listShareLinks, type ShareLinkRow } from '#contracts/sharing'
import { formatAmount } from '#kernel/money'
import { useTexts } from '#web/shared/i18n/texts.ts'
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

/** One line a link. */
export function LinkTable({ control, choice }: Props) {
  const t = useWords(shareLinksWords)
  const text = useTexts()
  const say = useNumbers()
  const query = queryOf(control.view)
  const list = useList(listShareLinks, { query })
  const whatOf = ({ kind, title }: ShareLinkRow) => [t(`kind.${kind}`), text(title)].filter(Boolean).join(' · ')
  const columns: Column<ShareLinkRow>[] = [
    { key: 'what', title: t('what'), cell: whatOf },
    { key: 'sharer', title: t('sharer'), cell: ({ sharer }) => sharer.name || sharer.id },
    { key: 'channel', title: t('channel'), from: 'md', cell: ({ channel }) => t(`channel.${channel}`) },
    { key: 'visits', title: t('visits'), isFigure: true, cell: ({ visits }) => say.number(visits) },
    {
      key: 'newcomers',
      title: t('newcomers'),
      isFigure: true,
      from: 'md',
      cell: ({ newcomers }) => say.number(newcomers),
    },
    { key: 'orders', title: t('orders'), isFigure: true, from: 'sm', cell: ({ orders }) => say.number(orders) },
    { key: 'sales', title: t('sales'), isFigure: true, from: 'sm', cell: ({ sales }) => <Money money={sales} /> },
    { key: 'made', title: t('made'), from: 'lg', cell: ({ madeAt }) => <When at={madeAt} as="day" /> },
    { key: 'token', title: t('token'), from: 'lg', cell: ({ token }) => token },
  ]
  return (
    <DataTable
      label={t('title')}
      list={list}
      columns={columns}
      idOf={({ token }) => token}
      nameOf={whatOf}
      control={control}
      toolbar={
        <ShareFilters control={control} choice={choice}>
          <ExportButton
            route={listShareLinks}
            query={query}
            fileName="share-links.csv"
            head={[
              ...[t('token'), t('what'), t('sharer'), t('channel'), t('visits'), t('newcomers'), t('orders')],
              ...[t('sales'), t('made')],
            ]}
            rowOf={(link) => [
              ...[link.token, whatOf(link), link.sharer.name, t(`channel.${link.channel}`)],
              ...[link.visits, link.newcomers, link.orders],
              ...[formatAmount(link.sales.amount, link.sales.currency), link.madeAt],
            ]}
          />
        </ShareFilters>
      }
      empty={<EmptyState art={<IconShare2 size={36} stroke={1.5} />} title={t('emptyTitle')} note={t('emptyNote')} />}
    />
  )
}
