import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { getShowSettings, listManagedShows } from '#contracts/live'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { moderationWords } from './words.ts'

interface Props {
  readonly value: string | undefined
  readonly onChange: (showId: string | undefined) => void
}

/** One room of all, found by the title of its show or by its host. */
export function RoomSelect({ value, onChange }: Props) {
  const t = useWords(moderationWords)
  const text = useTexts()
  const [words, setWords] = useState('')
  const [search] = useDebouncedValue(words.trim(), 250)
  const query = { all: true, limit: 30, ...(search && { search }) }
  const { data } = useRoute(listManagedShows, { query }, { placeholderData: (was) => was })
  const chosen = useRoute(getShowSettings, { params: { showId: value ?? '' } }, { enabled: value !== undefined })
  const found = data?.items ?? []
  const shows = chosen.data && !found.some(({ id }) => id === value) ? [chosen.data, ...found] : found
  return (
    <Select
      w={200}
      aria-label={t('show')}
      placeholder={t('anyShow')}
      searchable
      clearable
      filter={({ options }) => options}
      data={shows.map(({ id, title }) => ({ value: id, label: text(title) }))}
      value={value ?? null}
      onSearchChange={setWords}
      onChange={(id) => onChange(id ?? undefined)}
    />
  )
}
