import { IconFileImport, IconPackage, IconPlus } from '@tabler/icons-react'
import { exportProducts, listProducts, type ProductFilter, type ProductSort } from '#contracts/catalogue'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { DataTable } from '#web/shared/ui/table/DataTable.tsx'
import { TableToolbar } from '#web/shared/ui/table/TableToolbar.tsx'
import { useSelection } from '#web/shared/ui/table/use-selection.ts'
import { useTableView } from '#web/shared/ui/table/use-table-view.ts'
import { addressOf } from '#web/shared/wire/call.ts'
import { useMe } from '#web/shared/wire/me.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import { BulkActs } from './BulkActs.tsx'
import { ProductFilters } from './ProductFilters.tsx'
import { useProductColumns } from './use-product-columns.tsx'
import { catalogueWords } from './words.ts'

const sorts: readonly ProductSort[] = ['newest', 'oldest', 'changed', 'price', 'price-down', 'stock']

/** All products: search, filters, bulk edit, export; a row leads to its editor. */
export function ProductsScreen() {
  const t = useWords(catalogueWords)
  const text = useTexts()
  const { may } = useMe()
  const control = useTableView('newest')
  const selection = useSelection()
  const columns = useProductColumns()
  const { q, sort, filters } = control.view
  const filter: ProductFilter = { ...filters, ...(q && { q }) }
  const list = useList(listProducts, { query: { ...filter, sort: sorts.find((one) => one === sort) ?? 'newest' } })
  const mayWrite = may('catalogue.write')
  const actions = mayWrite && (
    <>
      <ButtonLink to="/products/import" variant="default" leftSection={<IconFileImport size={18} />}>
        {t('import')}
      </ButtonLink>
      <ButtonLink to="/products/new" leftSection={<IconPlus size={18} />}>
        {t('add')}
      </ButtonLink>
    </>
  )
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} actions={actions} />
      <DataTable
        label={t('title')}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ title }) => text(title)}
        control={control}
        selection={selection}
        bulk={<BulkActs selection={selection} />}
        toolbar={
          <TableToolbar
            control={control}
            name="products"
            placeholder={t('searchProducts')}
            {...(may('data.export') && { exportHref: addressOf(exportProducts, { query: filter }) })}
          >
            <ProductFilters control={control} />
          </TableToolbar>
        }
        empty={
          <EmptyState
            art={<IconPackage size={40} stroke={1.5} />}
            title={t('emptyTitle')}
            note={t('emptyNote')}
            action={actions}
          />
        }
      />
    </>
  )
}
