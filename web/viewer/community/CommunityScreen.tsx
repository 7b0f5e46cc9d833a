import { IconBook, IconPencil, IconUsersGroup } from '@tabler/icons-react'
import type { FeedName } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { useSearch } from '#web/shared/router/open-screen.ts'
import { go } from '#web/shared/router/place.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { Feed } from './feed/Feed.tsx'
import { FeedTabs, feeds } from './feed/FeedTabs.tsx'
import { HotStrip } from './topic/hot/HotStrip.tsx'
import { communityWords } from './words.ts'

/** The community: what is recommended, what people one follows posted, and what is new in one's circles. */
export function CommunityScreen() {
  const t = useWords(communityWords)
  const { isMember, isPending } = useMe()
  const wanted = useSearch().feed
  const feed = feeds.find((one) => one === wanted) ?? 'recommended'
  const choose = (one: FeedName) =>
    go('/community', { ...(one !== 'recommended' && { search: { feed: one } }), replace: true })
  const actions = (
    <>
      <ButtonLink to="/columns" variant="default" leftSection={<IconBook size={16} />}>
        {t('columns')}
      </ButtonLink>
      <ButtonLink to="/circles" variant="default" leftSection={<IconUsersGroup size={16} />}>
        {t('circles')}
      </ButtonLink>
      <ButtonLink to="/compose" leftSection={<IconPencil size={16} />}>
        {t('compose')}
      </ButtonLink>
    </>
  )
  return (
    <>
      <PageHeader title={t('community')} actions={actions} />
      <HotStrip />
      <FeedTabs feed={feed} onChoose={choose} />
      {(!isPending || feed === 'recommended') && <Feed key={feed} feed={feed} isMember={isMember} />}
    </>
  )
}
