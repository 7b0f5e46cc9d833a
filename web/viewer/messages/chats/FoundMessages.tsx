import { searchMessages } from '#contracts/messaging'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { useList } from '#web/shared/wire/use-route.ts'
import css from './Chats.module.css'
import { usePartyName } from './use-party-name.ts'
import { chatWords } from './words.ts'

/** Messages of the own conversations that hold what was typed. */
export function FoundMessages({ search }: { readonly search: string }) {
  const t = useWords(chatWords)
  const nameOf = usePartyName()
  const list = useList(searchMessages, { query: { search, limit: 20 } })
  return (
    <section aria-label={t('found')}>
      <h2 className={css.heading}>{t('found')}</h2>
      {list.problem && !list.items && <ErrorState problem={list.problem} onAgain={list.again} />}
      {list.items?.length === 0 && <p className={css.note}>{t('foundNothing')}</p>}
      <ul className={css.list}>
        {list.items?.map(({ message, with: party }) => (
          <li key={message.id}>
            <LinkTo to={`/messages/chats/${message.conversationId}`} className={css.row}>
              <span className={css.words}>
                <span className={css.name}>{nameOf(party)}</span>
                <span className={css.last}>{message.text}</span>
              </span>
              <span className={css.at}>
                <When at={message.at} />
              </span>
            </LinkTo>
          </li>
        ))}
      </ul>
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} />
    </section>
  )
}
