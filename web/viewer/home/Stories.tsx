import { findStories } from '#contracts/catalogue'
import { useWords } from '#web/shared/i18n/words.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { StoryCard } from '../parts/story/StoryCard.tsx'
import { Section } from './Section.tsx'
import css from './Stories.module.css'
import { homeWords } from './words.ts'

/** The latest stories of the brand and the way to all of them; nothing stands here when there is none. */
export function Stories() {
  const t = useWords(homeWords)
  const { data } = useRoute(findStories, { query: { limit: 3 } })
  if (!data || data.items.length === 0) return null
  return (
    <Section title={t('stories')} all={{ to: '/stories', label: t('allStories') }}>
      <div className={css.stories}>
        {data.items.map((story) => (
          <StoryCard key={story.id} story={story} />
        ))}
      </div>
    </Section>
  )
}
