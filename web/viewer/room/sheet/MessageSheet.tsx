import { useEffect, useRef, useState } from 'react'
import { getConversation, openConversation } from '#contracts/messaging'
import { useWords } from '#web/shared/i18n/words.ts'
import { Sheet } from '#web/shared/ui/frame/Sheet.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { Chat } from '../../messages/chats/Chat.tsx'
import { roomWords } from '../words.ts'
import css from './MessageSheet.module.css'

/** A message to the host alone, while the show goes on behind it. */
export function MessageSheet({ showId, onClose }: { readonly showId: string; readonly onClose: () => void }) {
  const t = useWords(roomWords)
  const [conversationId, setConversationId] = useState<string>()
  const open = useCommand(openConversation, { onDone: ({ id }) => setConversationId(id) })
  const params = { conversationId: conversationId ?? '' }
  const chat = useRoute(getConversation, { params }, { enabled: conversationId !== undefined })
  const hasAsked = useRef(false)
  const ask = () => open.send({ body: { showId } })
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(() => {
    if (!hasAsked.current) ask()
    hasAsked.current = true
  }, [])
  const problem = open.problem ?? chat.error ?? undefined
  return (
    <Sheet title={t('messageHost')} onClose={onClose} isTall>
      <div className={css.chat}>
        {problem && !chat.data && <ErrorState problem={problem} onAgain={ask} />}
        {!problem && !chat.data && <Bone height={120} radius={12} />}
        {chat.data && <Chat chat={chat.data} />}
      </div>
    </Sheet>
  )
}
