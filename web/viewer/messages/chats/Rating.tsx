import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { rateService } from '#contracts/messaging'
import { useWords } from '#web/shared/i18n/words.ts'
import { StarField } from '#web/shared/ui/input/StarField.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Chats.module.css'
import { chatWords } from './words.ts'

interface Props {
  readonly conversationId: string
  readonly onRated: () => void
}

/** How the service was; asked once for each time it was solved. */
export function Rating({ conversationId, onRated }: Props) {
  const t = useWords(chatWords)
  const [score, setScore] = useState(0)
  const [comment, setComment] = useState('')
  const onRefused = useTellRefusal()
  const rate = useCommand(rateService, {
    onDone: () => {
      tell(t('rated'), { tone: 'done' })
      onRated()
    },
    onRefused,
  })
  return (
    <section className={css.rating} aria-label={t('rateTitle')}>
      <StarField
        label={t('rateTitle')}
        value={score}
        nameOf={(count) => t('stars', { count })}
        size={32}
        onChange={setScore}
      />
      {score > 0 && (
        <div className={css.rateMore}>
          <TextInput
            aria-label={t('rateComment')}
            placeholder={t('rateComment')}
            value={comment}
            maxLength={500}
            onChange={(change) => setComment(change.currentTarget.value)}
          />
          <Button
            loading={rate.isSending}
            onClick={() =>
              rate.send({ params: { conversationId }, body: { score, ...(comment.trim() && { comment }) } })
            }
          >
            {t('rateSend')}
          </Button>
        </div>
      )}
    </section>
  )
}
