import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { findProducts } from '#contracts/catalogue'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { groupOffersWords } from './words.ts'

interface Props {
  readonly value: string | null
  readonly onChange: (productId: string | null) => void
}

/** Picks the product of an offer among those that are on sale. */
export function ProductField({ value, onChange }: Props) {
  const t = useWords(groupOffersWords)
  const text = useTexts()
  const [words, setWords] = useState('')
  const [q] = useDebouncedValue(words.trim(), 200)
  const { data } = useRoute(findProducts, { query: { limit: 20, ...(q && { q }) } }, { placeholderData: (was) => was })
  return (
    <Select
      label={t('product')}
      placeholder={t('pickProduct')}
      data={data?.items.map(({ id, title }) => ({ value: id, label: text(title) })) ?? []}
      value={value}
      onChange={onChange}
      onSearchChange={setWords}
      filter={({ options }) => options}
      searchable
    />
  )
}
