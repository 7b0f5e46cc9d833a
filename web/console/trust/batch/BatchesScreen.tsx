import { Select } from '@mantine/core'
import { IconQrcode } from '@tabler/icons-react'
import { type ListedBatch, listAllBatches } from '#contracts/catalogue'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import type { Column } from '#web/shared/ui/table/column.ts'
import { DataTable } from '#web/shared/ui/table/DataTable.tsx'
import { TableToolbar } from '#web/shared/ui/table/TableToolbar.tsx'
import { useTableView } from '#web/shared/ui/table/use-table-view.ts'
import { useMe } from '#web/shared/wire/me.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import { ExportButton } from '../../parts/list/ExportButton.tsx'
import { BatchDetail } from './BatchDetail.tsx'
import { useBatchRow } from './use-batch-row.ts'
import { consoleBatchWords } from './words.ts'

const ends = ['soon', 'past'] as const

/** The batches of all products with how far their traces go; one of them at the side. */
export function BatchesScreen() {
  const t = useWords(consoleBatchWords)
  const text = useTexts()
  const say = useNumbers()
  const { may } = useMe()
  const control = useTableView()
  const { head, rowOf } = useBatchRow()
  const { q, filters } = control.view
  const best = ends.find((one) => one === filters.best)
  const query = { ...(q && { q }), ...(best && { best }) }
  const list = useList(listAllBatches, { query })
  const columns: Column<ListedBatch>[] = [
    { key: 'product', title: t('product'), cell: ({ product }) => text(product.title) },
    { key: 'lot', title: t('lot'), cell: ({ lot }) => lot },
    { key: 'gtin', title: t('gtin'), from: 'lg', cell: ({ gtin }) => gtin },
    { key: 'origin', title: t('origin'), from: 'md', cell: ({ origin }) => text(origin) },
    { key: 'producedOn', title: t('producedOn'), from: 'lg', cell: ({ producedOn }) => producedOn },
    {
      key: 'bestBefore',
      title: t('bestBefore'),
      from: 'sm',
      cell: ({ bestBefore, isPastBest }) => (isPastBest ? t('isPast', { day: bestBefore ?? '' }) : bestBefore),
    },
    { key: 'events', title: t('open'), isFigure: true, from: 'sm', cell: ({ events }) => say.number(events.length) },
  ]
  return (
    <>
      <PageHeader title={t('batches')} note={t('sectionNote')} />
      <DataTable
        label={t('batches')}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ product, lot }) => `${text(product.title)} ${lot}`}
        control={control}
        toolbar={
          <TableToolbar control={control} name="batches" placeholder={t('search')}>
            <Select
              w={170}
              aria-label={t('bestBefore')}
              placeholder={t('anyBest')}
              clearable
              data={ends.map((value) => ({ value, label: t(value) }))}
              value={best ?? null}
              onChange={(value) => control.filter('best', value ?? undefined)}
            />
            {may('data.export') && (
              <ExportButton
                route={listAllBatches}
                query={query}
                fileName="batches.csv"
                head={[t('product'), ...head]}
                rowOf={(batch) => [text(batch.product.title), ...rowOf(batch)]}
              />
            )}
          </TableToolbar>
        }
        detail={(id) => <BatchDetail batch={list.items?.find((one) => one.id === id)} />}
        empty={
          <EmptyState
            art={<IconQrcode size={40} stroke={1.5} />}
            title={t('emptyTitle')}
            note={t('emptyNote')}
            action={<ButtonLink to="/products">{t('toProducts')}</ButtonLink>}
          />
        }
      />
    </>
  )
}
