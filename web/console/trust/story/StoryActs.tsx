import { Button } from '@mantine/core'
import { IconArrowLeft, IconExternalLink } from '@tabler/icons-react'
import { publishStory, removeStory, restoreStory, type Story, unpublishStory } from '#contracts/catalogue'
import { useWords } from '#web/shared/i18n/words.ts'
import { go } from '#web/shared/router/place.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { storyChanges as changes } from './changes.ts'
import { storyWords } from './words.ts'

/** What can be done with the whole of a story; each can be taken back. */
export function StoryActs({ story, isDirty }: { readonly story: Story | undefined; readonly isDirty: boolean }) {
  const t = useWords(storyWords)
  const onRefused = useTellRefusal()
  const publish = useCommand(publishStory, {
    changes,
    onRefused,
    onDone: () => tell(t('publishedToast'), { tone: 'done' }),
  })
  const unpublish = useCommand(unpublishStory, {
    changes,
    onRefused,
    onDone: (_, input) => tell(t('unpublishedToast'), { undo: () => publish.send(input) }),
  })
  const restore = useCommand(restoreStory, { changes, onRefused })
  const remove = useCommand(removeStory, {
    onRefused,
    onDone: (_, input) => {
      go('/stories')
      tell(t('removed'), { undo: () => restore.send(input) })
    },
  })
  const params = story && { storyId: story.id }
  return (
    <>
      <ButtonLink to="/stories" variant="subtle" leftSection={<IconArrowLeft size={18} />}>
        {t('back')}
      </ButtonLink>
      {story?.status === 'published' && (
        <Button
          component="a"
          href={`/stories/${encodeURIComponent(story.handle)}`}
          target="_blank"
          variant="default"
          leftSection={<IconExternalLink size={18} />}
        >
          {t('see')}
        </Button>
      )}
      {params && (
        <Button variant="subtle" color="gray" loading={remove.isSending} onClick={() => remove.send({ params })}>
          {t('remove')}
        </Button>
      )}
      {params && (
        <Button
          variant="default"
          disabled={isDirty}
          loading={publish.isSending || unpublish.isSending}
          onClick={() => (story.status === 'published' ? unpublish : publish).send({ params })}
        >
          {t(story.status === 'published' ? 'unpublish' : 'publish')}
        </Button>
      )}
    </>
  )
}
