import { Button } from '@mantine/core'
import { answerRequest, type Conversation, countUnread, listConversations } from '#contracts/messaging'
import { useWords } from '#web/shared/i18n/words.ts'
import { go } from '#web/shared/router/place.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Chats.module.css'
import { chatWords } from './words.ts'

interface Props {
  readonly chat: Conversation
  readonly onAnswered: () => void
}

/** Somebody new has written: whether one wants to hear more. Answering is a yes. */
export function RequestBar({ chat, onAnswered }: Props) {
  const t = useWords(chatWords)
  const onRefused = useTellRefusal()
  const answer = useCommand(answerRequest, {
    changes: [countUnread, listConversations],
    onDone: (_done, { body }) => (body?.accept ? onAnswered() : go('/messages')),
    onRefused,
  })
  const send = (accept: boolean) => answer.send({ params: { conversationId: chat.id }, body: { accept } })
  return (
    <div className={css.request}>
      <p>{t('requestNote', { name: chat.with.name ?? '' })}</p>
      <Button variant="light" loading={answer.isSending} onClick={() => send(true)}>
        {t('accept')}
      </Button>
      <Button variant="subtle" color="gray" loading={answer.isSending} onClick={() => send(false)}>
        {t('decline')}
      </Button>
    </div>
  )
}
