import type { TopicTag } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import css from './Topic.module.css'
import { topicWords } from './words.ts'

/** What else people talk about in the same posts. */
export function RelatedTopics({ topics }: { readonly topics: readonly TopicTag[] }) {
  const t = useWords(topicWords)
  if (topics.length === 0) return null
  return (
    <nav className={css.related} aria-label={t('related')}>
      {topics.map(({ id, name }) => (
        <LinkTo key={id} to={`/topics/${id}`} className={css.chip}>
          #{name}
        </LinkTo>
      ))}
    </nav>
  )
}
