import { listSentInvitations } from '#contracts/sharing'
import { useWords } from '#web/shared/i18n/words.ts'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { Face } from '#web/shared/ui/picture/Face.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { useList } from '#web/shared/wire/use-route.ts'
import css from './Invitation.module.css'
import { invitationWords } from './words.ts'

/** Whom one invited and what became of it, as it is. */
export function Sent() {
  const t = useWords(invitationWords)
  const list = useList(listSentInvitations, { query: { limit: 20 } })
  return (
    <section className={css.page}>
      <h2 className={css.heading}>{t('history')}</h2>
      {list.problem && !list.items && <ErrorState problem={list.problem} onAgain={list.again} />}
      {list.items?.length === 0 && <p className={css.soft}>{t('noHistory')}</p>}
      <ul className={css.list}>
        {list.items?.map(({ id, name, avatarUrl, state, at }) => (
          <li key={id} className={css.row}>
            <Face name={name} url={avatarUrl} size={36} />
            <span className={css.words}>
              <span>{name}</span>
              <span className={css.soft} data-state={state}>
                {t(`state.${state}`)}
              </span>
            </span>
            <span className={css.soft}>
              <When at={at} />
            </span>
          </li>
        ))}
      </ul>
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} isEager />
    </section>
  )
}
