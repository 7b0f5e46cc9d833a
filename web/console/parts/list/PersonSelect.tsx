import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { listPeople, type Person } from '#contracts/identity'
import type { QueryOf } from '#contracts/route'
import { useRoute } from '#web/shared/wire/use-route.ts'

interface Props {
  readonly label: string
  readonly placeholder: string
  readonly nothing: string
  readonly value: Pick<Person, 'id' | 'name'> | undefined
  readonly kind?: QueryOf<typeof listPeople>['kind']
  /** People who cannot be chosen again. */
  readonly without?: readonly string[]
  readonly onChange: (person: Pick<Person, 'id' | 'name'> | undefined) => void
}

/** Chooses a person by what one knows of them: a name, the start of an e-mail address, an id. */
export function PersonSelect({ label, placeholder, nothing, value, kind, without = [], onChange }: Props) {
  const [words, setWords] = useState('')
  const [text] = useDebouncedValue(words.trim(), 250)
  const query = { limit: 20, ...(kind && { kind }), ...(text && { text }) }
  const { data } = useRoute(listPeople, { query }, { placeholderData: (was) => was })
  const found = data?.items.filter(({ id }) => !without.includes(id)) ?? []
  const people = value && !found.some(({ id }) => id === value.id) ? [value, ...found] : found
  return (
    <Select
      label={label}
      placeholder={placeholder}
      searchable
      clearable
      nothingFoundMessage={nothing}
      // The house has searched already, also by what is not shown.
      filter={({ options }) => options}
      data={people.map(({ id, name }) => ({ value: id, label: name }))}
      value={value?.id ?? null}
      onSearchChange={setWords}
      onChange={(id) => onChange(people.find((one) => one.id === id))}
    />
  )
}
