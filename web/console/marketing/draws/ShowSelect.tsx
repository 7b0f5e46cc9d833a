import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { listManagedShows, type ShowCard } from '#contracts/live'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { sayDay } from '#web/shared/i18n/numbers.ts'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { drawsWords } from './words.ts'

interface Props {
  readonly value: ShowCard | undefined
  readonly onChange: (show: ShowCard | undefined) => void
}

/** Chooses a show that is on air or still to come. */
export function ShowSelect({ value, onChange }: Props) {
  const t = useWords(drawsWords)
  const text = useTexts()
  const language = useLanguage()
  const [words, setWords] = useState('')
  const [search] = useDebouncedValue(words.trim(), 200)
  const query = { all: true, limit: 20, ...(search && { search }) }
  const live = useRoute(listManagedShows, { query: { ...query, state: 'live' } })
  const planned = useRoute(listManagedShows, { query: { ...query, state: 'planned' } })
  const shows = [...(live.data?.items ?? []), ...(planned.data?.items ?? [])]
  const known = value && !shows.some(({ id }) => id === value.id) ? [value, ...shows] : shows
  const labelOf = ({ title, state, startsAt }: ShowCard) =>
    `${text(title)} · ${state === 'live' ? t('onAir') : sayDay(new Date(startsAt), new Date(), language)}`
  return (
    <Select
      label={t('show')}
      placeholder={t('pickShow')}
      searchable
      data-autofocus
      nothingFoundMessage={t('noShow')}
      filter={({ options }) => options}
      data={known.map((show) => ({ value: show.id, label: labelOf(show) }))}
      value={value?.id ?? null}
      onSearchChange={setWords}
      onChange={(id) => onChange(known.find((show) => show.id === id))}
    />
  )
}
