import { IconUsersGroup } from '@tabler/icons-react'
import type { FeedName } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { feedWords } from './words.ts'

/** A feed without posts, and what to do about it. */
export function EmptyFeed({ feed, isMember }: { readonly feed: FeedName; readonly isMember: boolean }) {
  const t = useWords(feedWords)
  const art = <IconUsersGroup size={36} stroke={1.5} />
  if (!isMember && feed !== 'recommended') {
    const action = (
      <ButtonLink to="/sign-in" search={{ back: `/community?feed=${feed}` }}>
        {t('signIn')}
      </ButtonLink>
    )
    return <EmptyState art={art} title={t('guest')} note={t(`empty.${feed}`)} action={action} />
  }
  const action = (
    <ButtonLink to={feed === 'recommended' ? '/live' : '/community'} variant="light">
      {t(feed === 'recommended' ? 'toLive' : 'toRecommended')}
    </ButtonLink>
  )
  return <EmptyState art={art} title={t(`emptyTitle.${feed}`)} note={t(`empty.${feed}`)} action={action} />
}
