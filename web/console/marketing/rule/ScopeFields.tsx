import { Checkbox, MultiSelect, TagsInput } from '@mantine/core'
import { listCategories, suggestProductWords } from '#contracts/catalogue'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { ProductsSelect } from '../../parts/list/ProductsSelect.tsx'
import css from './Rule.module.css'
import type { TypedScope } from './typed.ts'
import { ruleWords } from './words.ts'

interface Props {
  readonly scope: TypedScope
  readonly onType: (scope: TypedScope) => void
}

/** Which products a rule is for. */
export function ScopeFields({ scope, onType }: Props) {
  const t = useWords(ruleWords)
  const text = useTexts()
  const { data: categories } = useRoute(listCategories, {})
  const { data: words } = useRoute(suggestProductWords, {})
  return (
    <fieldset className={css.group}>
      <legend>{t('scope')}</legend>
      <p className={css.note}>{t('scopeNote')}</p>
      <ProductsSelect value={scope.products} max={1000} onChange={(products) => onType({ ...scope, products })} />
      <MultiSelect
        label={t('categories')}
        data={categories?.items.map(({ id, title }) => ({ value: id, label: text(title) })) ?? []}
        value={[...scope.categoryIds]}
        onChange={(categoryIds) => onType({ ...scope, categoryIds })}
        searchable
      />
      <TagsInput
        label={t('tags')}
        data={words?.tags ?? []}
        value={[...scope.tags]}
        onChange={(tags) => onType({ ...scope, tags })}
      />
      <ProductsSelect
        label={t('except')}
        value={scope.except}
        max={1000}
        onChange={(except) => onType({ ...scope, except })}
      />
      {(['onActivityPrice', 'notOnMemberPrice'] as const).map((name) => (
        <Checkbox
          key={name}
          label={t(name)}
          checked={scope[name]}
          onChange={(change) => onType({ ...scope, [name]: change.currentTarget.checked })}
        />
      ))}
    </fieldset>
  )
}
