import { Select } from '@mantine/core'
import { suggestProductWords } from '#contracts/catalogue'
import { CategorySelect } from '#web/console/parts/product/CategorySelect.tsx'
import { productWords } from '#web/console/parts/product/words.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import type { TableViewControl } from '#web/shared/ui/table/use-table-view.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { catalogueWords } from './words.ts'

const statuses = ['active', 'draft', 'archived'] as const
const levels = ['out', 'low', 'some'] as const

/** The filters of the table of products; each is kept in the address. */
export function ProductFilters({ control }: { readonly control: TableViewControl }) {
  const t = useWords(catalogueWords)
  const says = useWords(productWords)
  const { data: words } = useRoute(suggestProductWords, {})
  const { filters } = control.view
  const choose = (name: string) => (value: string | null) => control.filter(name, value ?? undefined)
  return (
    <>
      <Select
        w={116}
        aria-label={t('status')}
        placeholder={t('anyStatus')}
        data={statuses.map((status) => ({ value: status, label: says(status) }))}
        value={filters.status ?? null}
        onChange={choose('status')}
        clearable
      />
      <Select
        w={116}
        aria-label={t('stock')}
        placeholder={t('anyStock')}
        data={levels.map((level) => ({ value: level, label: t(level) }))}
        value={filters.stock ?? null}
        onChange={choose('stock')}
        clearable
      />
      <CategorySelect
        isBare
        value={filters.categoryId ?? ''}
        onChange={(id) => control.filter('categoryId', id || undefined)}
      />
      <Select
        w={116}
        aria-label={t('vendor')}
        placeholder={t('vendor')}
        data={words?.vendors ?? []}
        value={filters.vendor ?? null}
        onChange={choose('vendor')}
        clearable
        searchable
      />
      <Select
        w={116}
        aria-label={t('tag')}
        placeholder={t('tag')}
        data={words?.tags ?? []}
        value={filters.tag ?? null}
        onChange={choose('tag')}
        clearable
        searchable
      />
    </>
  )
}
