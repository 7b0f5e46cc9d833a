import { countUnread, listNotices } from '#contracts/messaging'
import { useWords } from '#web/shared/i18n/words.ts'
import { useMe } from '#web/shared/wire/me.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './UnreadDot.module.css'
import { shellWords } from './words.ts'

/** How many messages wait; nothing when none do. */
export function UnreadDot() {
  const t = useWords(shellWords)
  const { me, isMember } = useMe()
  const { data } = useRoute(listNotices, { query: { limit: 1 } }, { enabled: isMember, refetchInterval: 60_000 })
  const written = useRoute(countUnread, {}, { enabled: me !== undefined, refetchInterval: 60_000 }).data
  const unread = (isMember ? (data?.unread ?? 0) : 0) + (written ? written.messages + written.requests : 0)
  if (unread === 0) return null
  return (
    <span className={css.dot} title={t('unread', { count: unread })}>
      {unread > 99 ? '99+' : unread}
    </span>
  )
}
