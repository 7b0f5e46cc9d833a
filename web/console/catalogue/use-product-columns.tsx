import { listCategories, type ProductRow, readCatalogueSettings } from '#contracts/catalogue'
import { StatusBadge } from '#web/console/parts/product/StatusBadge.tsx'
import { StockFigure } from '#web/console/parts/product/StockFigure.tsx'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import type { Column } from '#web/shared/ui/table/column.ts'
import { Money } from '#web/shared/ui/value/Money.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { ProductCell } from './ProductCell.tsx'
import { catalogueWords } from './words.ts'

/** The columns of the table of products. */
export function useProductColumns(): readonly Column<ProductRow>[] {
  const t = useWords(catalogueWords)
  const text = useTexts()
  const { data: categories } = useRoute(listCategories, {})
  const { data: settings } = useRoute(readCatalogueSettings, {})
  const titles = new Map(categories?.items.map(({ id, title }) => [id, text(title)]))
  return [
    { key: 'product', title: t('product'), cell: (row) => <ProductCell product={row} /> },
    { key: 'status', title: t('status'), cell: (row) => <StatusBadge status={row.status} />, width: 96, from: 'sm' },
    {
      key: 'price',
      title: t('price'),
      isFigure: true,
      sort: { up: 'price', down: 'price-down' },
      cell: ({ price, priceTo }) => (
        <>
          <Money money={price} />
          {priceTo && (
            <>
              {' – '}
              <Money money={priceTo} />
            </>
          )}
        </>
      ),
    },
    {
      key: 'stock',
      title: t('stock'),
      isFigure: true,
      sort: { up: 'stock', down: 'stock' },
      cell: (row) => <StockFigure product={row} lowStock={settings?.lowStock ?? 0} />,
    },
    { key: 'variants', title: t('variants'), isFigure: true, from: 'lg', cell: (row) => row.variants },
    { key: 'vendor', title: t('vendor'), from: 'md', cell: (row) => row.vendor },
    { key: 'category', title: t('category'), from: 'md', cell: (row) => titles.get(row.categoryId ?? '') ?? '' },
    {
      key: 'changed',
      title: t('changed'),
      from: 'lg',
      sort: { up: 'oldest', down: 'changed' },
      cell: (row) => <When at={row.changedAt} />,
    },
  ]
}
