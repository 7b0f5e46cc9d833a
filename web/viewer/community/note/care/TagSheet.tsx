import { Button, Stack, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { getPost, getPostCare, suggestTopics, tagPost } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { Sheet } from '#web/shared/ui/frame/Sheet.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './Care.module.css'
import type { CareSheetProps } from './sheet.ts'
import { careWords } from './words.ts'

/** Puts topics on a note of another, or takes them off. */
export function TagSheet({ post, left, onClose }: CareSheetProps) {
  const t = useWords(careWords)
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed.replace(/^#/, '').trim(), 200)
  const { data } = useRoute(suggestTopics, { query: { q } }, { enabled: q !== '' })
  const tag = useCommand(tagPost, {
    changes: [getPost, getPostCare],
    onDone: () => {
      setTyped('')
      tell(t('tagDone'), { tone: 'done' })
    },
  })
  const turn = (topicId: string, isAdded: boolean) =>
    tag.send({ params: { postId: post.id, topicId }, body: { isAdded } })
  const others = q === '' ? [] : (data?.items ?? []).filter(({ id }) => !post.topics.some((topic) => topic.id === id))
  const isHeld = tag.isSending || left.left === 0
  return (
    <Sheet title={t('tagTitle')} onClose={onClose}>
      <Stack gap="md">
        <p className={css.soft}>{t('tagNote')}</p>
        {post.topics.length > 0 && (
          <ul className={css.topics}>
            {post.topics.map(({ id, name }) => (
              <li key={id}>
                <Button
                  variant="default"
                  h={44}
                  disabled={isHeld}
                  aria-label={t('takeOff', { name })}
                  rightSection={<IconX size={14} aria-hidden />}
                  onClick={() => turn(id, false)}
                >
                  #{name}
                </Button>
              </li>
            ))}
          </ul>
        )}
        <TextInput
          label={t('addTopic')}
          placeholder={t('addHint')}
          maxLength={41}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {others.length > 0 && (
          <ul className={css.topics}>
            {others.map(({ id, name }) => (
              <li key={id}>
                <Button
                  variant="light"
                  h={44}
                  disabled={isHeld}
                  leftSection={<IconPlus size={14} aria-hidden />}
                  onClick={() => turn(id, true)}
                >
                  #{name}
                </Button>
              </li>
            ))}
          </ul>
        )}
        {tag.problem && <ProblemNote problem={tag.problem} />}
        <p className={css.soft}>{left.left > 0 ? t('left', { ...left }) : t('none')}</p>
      </Stack>
    </Sheet>
  )
}
