import type { FeedName } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { useSearch } from '#web/shared/router/open-screen.ts'
import { go } from '#web/shared/router/place.ts'
import { useMe } from '#web/shared/wire/me.ts'
import css from './Community.module.css'
import { Feed } from './feed/Feed.tsx'
import { FeedTabs, feeds } from './feed/FeedTabs.tsx'
import { communityWords } from './words.ts'

/** The community: what is recommended, what people one follows posted, and what is new in one's circles. */
export function CommunityScreen() {
  const t = useWords(communityWords)
  const { isMember, isPending } = useMe()
  const wanted = useSearch().feed
  const feed = feeds.find((one) => one === wanted) ?? 'recommended'
  const choose = (one: FeedName) =>
    go('/community', { ...(one !== 'recommended' && { search: { feed: one } }), replace: true })
  return (
    <>
      <h1 className={css.heading}>{t('community')}</h1>
      <FeedTabs feed={feed} onChoose={choose} />
      {(!isPending || feed === 'recommended') && <Feed key={feed} feed={feed} isMember={isMember} />}
    </>
  )
}
