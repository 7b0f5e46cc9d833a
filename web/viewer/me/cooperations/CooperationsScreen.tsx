import { IconBriefcase } from '@tabler/icons-react'
import { listOwnCooperations } from '#contracts/partners'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import css from './Cooperations.module.css'
import { cooperationsWords } from './words.ts'

/** What the shop offered to a member, the newest first. */
export function CooperationsScreen() {
  const t = useWords(cooperationsWords)
  const { isMember, isPending } = useMe()
  const list = useList(listOwnCooperations, { query: { limit: 20 } }, { enabled: isMember })
  const isStranger = !isPending && !isMember
  const action = isStranger ? (
    <ButtonLink to="/sign-in" search={{ back: '/me/cooperations' }}>
      {t('signIn')}
    </ButtonLink>
  ) : (
    <ButtonLink to="/" variant="light">
      {t('toCommunity')}
    </ButtonLink>
  )
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} />
      {list.problem && !list.items && <ErrorState problem={list.problem} onAgain={list.again} />}
      {(isStranger || list.items?.length === 0) && (
        <EmptyState
          art={<IconBriefcase size={36} stroke={1.5} />}
          title={t('none')}
          note={t('noneNote')}
          action={action}
        />
      )}
      <ul className={css.list}>
        {isMember && !list.items && !list.problem && (
          <li>
            <Bone height={72} radius={12} />
          </li>
        )}
        {list.items?.map((card) => (
          <li key={card.id}>
            <LinkTo to={`/me/cooperations/${card.id}`} className={css.row}>
              <span className={css.head}>
                <strong>{card.title}</strong>
                <span className={css.state} data-state={card.state}>
                  {t(card.state)}
                </span>
              </span>
              <span className={css.soft}>
                {t('progress', { approved: card.approved, count: card.deliverables })}
                {card.overdue > 0 && ` · ${t('overdue', { count: card.overdue })}`}
                {card.nextDueAt && (
                  <>
                    {' · '}
                    {t('dueAt')} <When at={card.nextDueAt} as="day" />
                  </>
                )}
              </span>
            </LinkTo>
          </li>
        ))}
      </ul>
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} isEager />
    </>
  )
}
