import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { listCouponBatches } from '#contracts/promotions'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { invitationsWords } from './words.ts'

interface Props {
  readonly label: string
  readonly value: string | null
  /** What the chosen batch is called, where it is not among the first found. */
  readonly name: string | undefined
  readonly error: string | undefined
  readonly onChange: (batchId: string | null) => void
}

/** Chooses a batch of coupons that people are given from. */
export function BatchSelect({ label, value, name, error, onChange }: Props) {
  const t = useWords(invitationsWords)
  const text = useTexts()
  const [words, setWords] = useState('')
  const [search] = useDebouncedValue(words.trim(), 250)
  const query = { limit: 20, ...(search && search !== name && { q: search }) }
  const { data } = useRoute(listCouponBatches, { query }, { placeholderData: (was) => was })
  const found = new Map(data?.items.filter(({ state }) => state !== 'ended').map(({ id, title }) => [id, text(title)]))
  if (value && !found.has(value)) found.set(value, name ?? value)
  return (
    <Select
      label={label}
      placeholder={t('noCoupon')}
      searchable
      clearable
      nothingFoundMessage={t('findCoupon')}
      error={error}
      // The house has searched already.
      filter={({ options }) => options}
      data={[...found].map(([id, title]) => ({ value: id, label: title }))}
      value={value}
      onSearchChange={setWords}
      onChange={onChange}
    />
  )
}
