import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { findProducts, getProduct } from '#contracts/catalogue'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { sayMoney } from '#web/shared/money/format.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { helpOffersWords } from './words.ts'

interface Props {
  readonly productId: string | null
  readonly variantId: string | null
  readonly error: string | undefined
  /** With the variant's own price, so that it can be proposed. */
  readonly onChange: (productId: string | null, variantId: string | null, price: number | undefined) => void
}

/** Chooses a product, and which of its variants. */
export function VariantFields({ productId, variantId, error, onChange }: Props) {
  const t = useWords(helpOffersWords)
  const text = useTexts()
  const language = useLanguage()
  const [words, setWords] = useState('')
  const [search] = useDebouncedValue(words.trim(), 250)
  const query = { limit: 20, ...(search && { q: search }) }
  const found = useRoute(findProducts, { query }, { placeholderData: (was) => was })
  const page = useRoute(getProduct, { params: { product: productId ?? '' } }, { enabled: productId !== null })
  const own = productId && page.data ? [page.data] : []
  const products = new Map([...(found.data?.items ?? []), ...own].map(({ id, title }) => [id, text(title)]))
  const choices = (productId && page.data?.choices) || []
  const choose = (id: string | null) => onChange(productId, id, choices.find((one) => one.id === id)?.price.amount)
  return (
    <>
      <Select
        label={t('product')}
        placeholder={t('pickProduct')}
        nothingFoundMessage={t('noProduct')}
        searchable
        required
        error={error}
        filter={({ options }) => options}
        data={[...products].map(([value, label]) => ({ value, label }))}
        value={productId}
        onSearchChange={setWords}
        onChange={(id) => onChange(id, null, undefined)}
      />
      {productId && (
        <Select
          label={t('variant')}
          required
          data={choices.map(({ id, values, price }) => ({
            value: id,
            label: [...values, sayMoney(price, language)].join(' / '),
          }))}
          value={variantId}
          onChange={choose}
        />
      )}
    </>
  )
}
