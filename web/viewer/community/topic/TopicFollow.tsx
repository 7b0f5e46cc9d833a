import { Button } from '@mantine/core'
import { IconCheck, IconPlus } from '@tabler/icons-react'
import { followTopic, getTopic, listFollowedTopics, type TopicPage, unfollowTopic } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useMe } from '#web/shared/wire/me.ts'
import { useToggle } from '#web/shared/wire/use-toggle.ts'
import { topicWords } from './words.ts'

/** Follows a topic, or no more; whoever has no account is led to it. */
export function TopicFollow({ topic }: { readonly topic: TopicPage }) {
  const t = useWords(topicWords)
  const { isMember } = useMe()
  const onRefused = useTellRefusal()
  const following = useToggle({
    isOn: topic.follows,
    turnOn: followTopic,
    turnOff: unfollowTopic,
    input: { params: { topicId: topic.id } },
    changes: [getTopic, listFollowedTopics],
    onRefused,
  })
  if (!isMember) {
    return (
      <ButtonLink to="/sign-in" variant="light">
        {t('follow')}
      </ButtonLink>
    )
  }
  const Icon = following.isOn ? IconCheck : IconPlus
  return (
    <Button
      h={44}
      variant={following.isOn ? 'default' : 'light'}
      leftSection={<Icon size={16} aria-hidden />}
      aria-pressed={following.isOn}
      onClick={following.flip}
    >
      {t(following.isOn ? 'following' : 'follow')}
    </Button>
  )
}
