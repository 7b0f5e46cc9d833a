import { IconUserHeart } from '@tabler/icons-react'
import { listFollows } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { Face } from '#web/shared/ui/picture/Face.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { LiveBadge } from '#web/shared/ui/value/LiveBadge.tsx'
import { useList } from '#web/shared/wire/use-route.ts'
import css from './Me.module.css'
import { meWords } from './words.ts'

/** The hosts this member follows, those who are live first. */
export function Follows() {
  const t = useWords(meWords)
  const list = useList(listFollows, { query: { limit: 12 } })
  return (
    <section className={css.section}>
      <h2 className={css.heading}>{t('follows')}</h2>
      <div className={css.card}>
        {list.problem && !list.items && <ErrorState problem={list.problem} onAgain={list.again} />}
        {list.isPending && <Bone height={60} radius={12} />}
        {list.items?.length === 0 && (
          <EmptyState
            art={<IconUserHeart size={36} stroke={1.5} />}
            title={t('noFollows')}
            note={t('noFollowsNote')}
            action={
              <ButtonLink to="/live" variant="light">
                {t('toLive')}
              </ButtonLink>
            }
          />
        )}
        {list.items?.map(({ host, fan, liveShowId }) => (
          <LinkTo key={host.id} to={liveShowId ? `/shows/${liveShowId}` : `/hosts/${host.id}`} className={css.row}>
            <Face name={host.name} url={host.avatarUrl} size={44} isLive={liveShowId !== undefined} />
            <span className={css.who}>
              <span className={css.rowTitle}>{host.name}</span>
              <span className={css.note}>{t('level', { level: fan.level })}</span>
            </span>
            {liveShowId && <LiveBadge label={t('liveNow')} />}
          </LinkTo>
        ))}
      </div>
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} />
    </section>
  )
}
