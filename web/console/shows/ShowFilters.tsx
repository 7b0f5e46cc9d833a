import { Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { listHosts } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import type { TableViewControl } from '#web/shared/ui/table/use-table-view.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { showStates, showWords } from '../parts/show/words.ts'
import { showsWords } from './words.ts'

/** State, host and days; each is kept in the address. */
export function ShowFilters({ control }: { readonly control: TableViewControl }) {
  const t = useWords(showsWords)
  const says = useWords(showWords)
  const [words, setWords] = useState('')
  const [search] = useDebouncedValue(words.trim(), 200)
  const hosts = useRoute(
    listHosts,
    { query: { limit: 50, ...(search && { search }) } },
    { placeholderData: (was) => was },
  )
  const { filters } = control.view
  const choose = (name: string) => (value: string | null) => control.filter(name, value ?? undefined)
  return (
    <>
      <Select
        w={130}
        aria-label={t('state')}
        placeholder={t('anyState')}
        clearable
        data={showStates.map((value) => ({ value, label: says(value) }))}
        value={filters.state ?? null}
        onChange={choose('state')}
      />
      <Select
        w={150}
        aria-label={t('host')}
        placeholder={t('anyHost')}
        clearable
        searchable
        data={hosts.data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? []}
        value={filters.host ?? null}
        onSearchChange={setWords}
        onChange={choose('host')}
      />
      {(['from', 'to'] as const).map((name) => (
        <TextInput
          key={name}
          type="date"
          aria-label={t(name)}
          leftSection={t(name)}
          leftSectionWidth={48}
          value={filters[name] ?? ''}
          onChange={(event) => control.filter(name, event.currentTarget.value)}
        />
      ))}
    </>
  )
}
