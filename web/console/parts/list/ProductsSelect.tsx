import { MultiSelect } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { listProducts } from '#contracts/catalogue'
import { type Texts, useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { listWords } from './words.ts'

export interface ChosenProduct {
  readonly id: string
  readonly title: Texts
}

interface Props {
  /** What they are chosen for, where there is more than one such field. */
  readonly label?: string
  readonly value: readonly ChosenProduct[]
  readonly max: number
  readonly onChange: (products: readonly ChosenProduct[]) => void
}

/** Chooses products by what one knows of them: a word of the name, a SKU. */
export function ProductsSelect({ label, value, max, onChange }: Props) {
  const t = useWords(listWords)
  const text = useTexts()
  const [words, setWords] = useState('')
  const [q] = useDebouncedValue(words.trim(), 250)
  const query = { limit: 20, ...(q && { q }) }
  const { data } = useRoute(listProducts, { query }, { placeholderData: (was) => was })
  const known = new Map<string, ChosenProduct>([...value, ...(data?.items ?? [])].map((one) => [one.id, one]))
  return (
    <MultiSelect
      label={label ?? t('products')}
      placeholder={t('searchProducts')}
      searchable
      maxValues={max}
      nothingFoundMessage={t('noProduct')}
      // The house has searched already, also by what is not shown.
      filter={({ options }) => options}
      data={[...known.values()].map(({ id, title }) => ({ value: id, label: text(title) }))}
      value={value.map(({ id }) => id)}
      onSearchChange={setWords}
      onChange={(ids) => onChange(ids.flatMap((id) => known.get(id) ?? []))}
    />
  )
}
