import { listNewsTopics } from '#contracts/community/news'
import { useWords } from '#web/shared/i18n/words.ts'
import { changeSearch } from '#web/shared/router/place.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './News.module.css'
import { newsWords } from './words.ts'

/** What news is about, all of it or one topic; the chosen one is in the address. */
export function TopicChips({ topic }: { readonly topic: string | undefined }) {
  const t = useWords(newsWords)
  const { data } = useRoute(listNewsTopics, {})
  const known = (data?.items ?? []).map((one) => one.topic)
  const topics = topic && !known.includes(topic) ? [topic, ...known] : known
  if (topics.length === 0) return null
  return (
    <nav className={css.chips} aria-label={t('topics')}>
      {[undefined, ...topics].map((one) => (
        <button
          key={one ?? ''}
          type="button"
          className={css.chip}
          aria-current={one === topic ? 'page' : undefined}
          onClick={() => changeSearch({ topic: one }, { replace: true })}
        >
          {one ?? t('all')}
        </button>
      ))}
    </nav>
  )
}
