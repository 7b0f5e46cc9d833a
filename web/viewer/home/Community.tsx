import { findPosts } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { PostWaterfall } from '../community/parts/post/PostWaterfall.tsx'
import { Section } from './Section.tsx'
import { homeWords } from './words.ts'

/** What people posted last, and the way to all of it; nothing stands here when there is none. */
export function Community() {
  const t = useWords(homeWords)
  const { data } = useRoute(findPosts, { query: { limit: 6 } })
  if (!data || data.items.length === 0) return null
  return (
    <Section title={t('community')} all={{ to: '/community', label: t('allCommunity') }}>
      <PostWaterfall posts={data.items} />
    </Section>
  )
}
