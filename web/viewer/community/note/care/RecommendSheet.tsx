import { Button, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { getPostCare, listCircleRecommended, recommendPost } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { Sheet } from '#web/shared/ui/frame/Sheet.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Care.module.css'
import type { CareSheetProps } from './sheet.ts'
import { careWords } from './words.ts'

/** Recommends a note to its circle, with a reason that stands beside it. */
export function RecommendSheet({ post, left, onClose }: CareSheetProps) {
  const t = useWords(careWords)
  const [note, setNote] = useState('')
  const recommend = useCommand(recommendPost, {
    changes: [getPostCare, listCircleRecommended],
    onDone: () => {
      tell(t('recommendDone'), { tone: 'done' })
      onClose()
    },
  })
  return (
    <Sheet title={t('recommendTitle')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          recommend.send({ params: { postId: post.id }, body: { note: note.trim() } })
        }}
      >
        <Stack gap="md">
          <p className={css.soft}>{t('recommendNote')}</p>
          <TextInput
            label={t('why')}
            placeholder={t('whyHint')}
            maxLength={100}
            required
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          {recommend.problem && <ProblemNote problem={recommend.problem} />}
          <p className={css.soft}>{left.left > 0 ? t('left', { ...left }) : t('none')}</p>
          <Button h={44} type="submit" disabled={!note.trim() || left.left === 0} loading={recommend.isSending}>
            {t('recommend')}
          </Button>
        </Stack>
      </form>
    </Sheet>
  )
}
