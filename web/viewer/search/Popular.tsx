import { suggestSearches } from '#contracts/search'
import { useWords } from '#web/shared/i18n/words.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { openSearch } from './open.ts'
import css from './Search.module.css'
import { searchWords } from './words.ts'

/** What many people search for of late; nothing while there is none. */
export function Popular() {
  const t = useWords(searchWords)
  const { data } = useRoute(suggestSearches, { query: {} }, { staleTime: 60_000 })
  if (!data || data.queries.length === 0) return null
  return (
    <section aria-labelledby="popular-searches">
      <h2 id="popular-searches" className={css.heading}>
        {t('popular')}
      </h2>
      <ol className={css.popular}>
        {data.queries.map((q) => (
          <li key={q}>
            <button type="button" className={css.popularOne} onClick={() => openSearch(q)}>
              {q}
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}
