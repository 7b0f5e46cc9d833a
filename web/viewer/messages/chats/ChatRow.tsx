import type { Conversation } from '#contracts/messaging'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { Face } from '#web/shared/ui/picture/Face.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import css from './Chats.module.css'
import { usePartyName } from './use-party-name.ts'
import { useShort } from './use-short.ts'
import { chatWords } from './words.ts'

/** One conversation in the list: with whom, what was said last, and how much is new. */
export function ChatRow({ chat, ownId }: { readonly chat: Conversation; readonly ownId: string }) {
  const t = useWords(chatWords)
  const nameOf = usePartyName()
  const short = useShort()
  const name = nameOf(chat.with)
  const { last } = chat
  return (
    <li>
      <LinkTo to={`/messages/chats/${chat.id}`} className={css.row}>
        <Face name={name} url={chat.with.avatarUrl} size={48} />
        <span className={css.words}>
          <span className={css.name}>{name}</span>
          <span className={css.last}>
            {chat.isAsking && <em>{t('asked')} · </em>}
            {last && (last.side === ownId ? `${t('you')}: ${short(last)}` : short(last))}
          </span>
        </span>
        <span className={css.side}>
          <span className={css.at}>
            <When at={chat.lastAt} />
          </span>
          {chat.unread > 0 && (
            <span className={css.count} role="img" aria-label={t('unread', { count: chat.unread })}>
              {chat.unread > 99 ? '99+' : chat.unread}
            </span>
          )}
        </span>
      </LinkTo>
    </li>
  )
}
