import { TagsInput } from '@mantine/core'
import { useState } from 'react'
import { suggestTopics } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { composeWords } from '../words.ts'

interface Props {
  readonly topics: readonly string[]
  readonly onChange: (topics: readonly string[]) => void
}

/** Topics chosen beside those in the text; names that are known are suggested while one types. */
export function TopicField({ topics, onChange }: Props) {
  const t = useWords(composeWords)
  const [typed, setTyped] = useState('')
  const q = typed.replace(/^#/, '').trim()
  const { data } = useRoute(suggestTopics, { query: { q } }, { enabled: q !== '', staleTime: 60_000 })
  return (
    <TagsInput
      label={t('topics')}
      placeholder={topics.length === 0 ? t('topicsHint') : ''}
      value={[...topics]}
      maxTags={10}
      maxLength={41}
      splitChars={[',', '，', ' ']}
      searchValue={typed}
      onSearchChange={setTyped}
      data={q === '' ? [] : (data?.items.map(({ name }) => name) ?? [])}
      onChange={(names) => onChange(names.map((name) => name.replace(/^#/, '').trim()).filter(Boolean))}
    />
  )
}
