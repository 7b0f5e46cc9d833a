import { getConversation } from '#contracts/messaging'
import { usePathParam } from '#web/shared/router/open-screen.ts'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { ScreenSkeleton } from '#web/shared/ui/state/ScreenSkeleton.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { Chat } from './Chat.tsx'
import css from './Chats.module.css'

/** One conversation. */
export function ChatScreen() {
  const conversationId = usePathParam('conversationId')
  const { data, error, refetch } = useRoute(getConversation, { params: { conversationId } })
  if (error && !data) return <ErrorState problem={error} onAgain={() => void refetch()} />
  if (!data) return <ScreenSkeleton />
  return (
    <div className={css.screen}>
      <Chat key={data.id} chat={data} hasHead />
    </div>
  )
}
