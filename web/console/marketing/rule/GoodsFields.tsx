import { MultiSelect, TagsInput } from '@mantine/core'
import { listCategories, suggestProductWords } from '#contracts/catalogue'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { ProductsSelect } from '../../parts/list/ProductsSelect.tsx'
import { useGoodsNames } from '../../parts/list/use-goods-names.ts'
import { type Goods, withList } from './typed.ts'
import { ruleWords } from './words.ts'

interface Props {
  readonly goods: Goods
  readonly onType: (goods: Goods) => void
}

const unnamed = (id: string) => `…${id.slice(-6)}`

/** Lists of goods: products, categories, tags, and the variants that a rule was given. */
export function GoodsFields({ goods, onType }: Props) {
  const t = useWords(ruleWords)
  const text = useTexts()
  const { data: categories } = useRoute(listCategories, {})
  const { data: words } = useRoute(suggestProductWords, {})
  const { productIds = [], variantIds = [], categoryIds = [], tags = [] } = goods
  const names = useGoodsNames({ productIds, variantIds })
  const titles = new Map(names.products.map(({ id, title }) => [id, title]))
  const variants = new Map(names.variants.map(({ id, title, values }) => [id, [text(title), ...values].join(' · ')]))
  return (
    <>
      <ProductsSelect
        label={t('products')}
        value={productIds.map((id) => ({ id, title: titles.get(id) ?? { en: unnamed(id) } }))}
        max={1000}
        onChange={(products) =>
          onType(
            withList(
              goods,
              'productIds',
              products.map(({ id }) => id),
            ),
          )
        }
      />
      {variantIds.length > 0 && (
        <MultiSelect
          label={t('variants')}
          data={variantIds.map((id) => ({ value: id, label: variants.get(id) ?? unnamed(id) }))}
          value={variantIds}
          onChange={(ids) => onType(withList(goods, 'variantIds', ids))}
        />
      )}
      <MultiSelect
        label={t('categories')}
        data={categories?.items.map(({ id, title }) => ({ value: id, label: text(title) })) ?? []}
        value={categoryIds}
        onChange={(ids) => onType(withList(goods, 'categoryIds', ids))}
        searchable
      />
      <TagsInput
        label={t('tags')}
        data={words?.tags ?? []}
        value={tags}
        onChange={(typed) => onType(withList(goods, 'tags', typed))}
      />
    </>
  )
}
