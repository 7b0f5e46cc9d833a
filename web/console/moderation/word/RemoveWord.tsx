import { ActionIcon } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { addWords, type FilterWord, listWords, removeWord } from '#contracts/moderation'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { moderationWords } from '../words.ts'

/** Takes a word off the list; it can be put back at once, with its action and note. */
export function RemoveWord({ word: { id, word, action, note } }: { readonly word: FilterWord }) {
  const t = useWords(moderationWords)
  const onRefused = useTellRefusal()
  const back = useCommand(addWords, { changes: [listWords], onRefused })
  const remove = useCommand(removeWord, {
    changes: [listWords],
    onRefused,
    onDone: () =>
      tell(t('removedWord', { word }), {
        tone: 'done',
        undo: () => back.send({ body: { words: [word], action, ...(note && { note }) } }),
      }),
  })
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={36}
      loading={remove.isSending}
      aria-label={`${t('remove')} ${word}`}
      onClick={() => remove.send({ params: { wordId: id } })}
    >
      <IconTrash size={18} />
    </ActionIcon>
  )
}
