import { TagsInput } from '@mantine/core'
import { listNewsTopics, newsLimits } from '#contracts/community/news'
import { useRoute } from '#web/shared/wire/use-route.ts'

interface Props {
  readonly label: string
  readonly note: string
  readonly topics: readonly string[]
  readonly onChange: (topics: string[]) => void
}

/** What news is about: words of the editors' own, those in use offered. */
export function TopicsField({ label, note, topics, onChange }: Props) {
  const { data } = useRoute(listNewsTopics, {})
  return (
    <TagsInput
      label={label}
      description={note}
      data={(data?.items ?? []).map(({ topic }) => topic)}
      value={[...topics]}
      maxTags={newsLimits.topics}
      onChange={(chosen) => onChange(chosen.map((one) => one.slice(0, newsLimits.topic)))}
    />
  )
}
