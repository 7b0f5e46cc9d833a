import { Autocomplete, SegmentedControl, TagsInput, TextInput } from '@mantine/core'
import { suggestProductWords } from '#contracts/catalogue'
import { useWords } from '#web/shared/i18n/words.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { CategorySelect } from './CategorySelect.tsx'
import type { ProductForm } from './draft.ts'
import css from './Product.module.css'
import { productWords } from './words.ts'

interface Props {
  readonly form: ProductForm
  readonly onChange: (change: Partial<ProductForm>) => void
}

const statuses = ['draft', 'active'] as const

/** Where a product belongs: status, category, brand, tags, handle. */
export function SideFields({ form, onChange }: Props) {
  const t = useWords(productWords)
  const { data: words } = useRoute(suggestProductWords, {})
  return (
    <section className={css.card} aria-label={t('status')}>
      {form.status !== 'archived' && (
        <SegmentedControl<'draft' | 'active'>
          aria-label={t('status')}
          data={statuses.map((status) => ({ value: status, label: t(status) }))}
          value={form.status}
          onChange={(status) => onChange({ status })}
        />
      )}
      <CategorySelect value={form.categoryId} onChange={(categoryId) => onChange({ categoryId })} />
      <Autocomplete
        label={t('vendor')}
        data={words?.vendors ?? []}
        value={form.vendor}
        maxLength={255}
        onChange={(vendor) => onChange({ vendor })}
      />
      <TagsInput
        label={t('tags')}
        data={words?.tags ?? []}
        value={[...form.tags]}
        splitChars={[',', '，']}
        maxTags={100}
        onChange={(tags) => onChange({ tags })}
      />
      <TextInput
        label={t('handle')}
        description={t('handleNote')}
        value={form.handle}
        maxLength={200}
        onChange={(event) => onChange({ handle: event.currentTarget.value })}
      />
    </section>
  )
}
