import { Button } from '@mantine/core'
import { listNotices, readNotices, unreadNotices } from '#contracts/messaging'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { noticeWords } from './words.ts'

/** Marks everything as read, and can take it back. */
export function ReadAll() {
  const t = useWords(noticeWords)
  const onRefused = useTellRefusal()
  const { data } = useRoute(listNotices, { query: { limit: 1 } })
  const undo = useCommand(unreadNotices, { changes: [listNotices], onRefused })
  const read = useCommand(readNotices, {
    changes: [listNotices],
    onDone: ({ read: count, readAt }) =>
      tell(t('readDone', { count }), { tone: 'done', undo: () => undo.send({ body: { readAt } }) }),
    onRefused,
  })
  if (!data?.unread) return null
  return (
    <Button variant="subtle" loading={read.isSending} onClick={() => read.send({ body: {} })}>
      {t('readAll')}
    </Button>
  )
}
