import { Button } from '@mantine/core'
import { useWords } from '#web/shared/i18n/words.ts'
import { forgetSearches, useSearches } from './history.ts'
import { Popular } from './Popular.tsx'
import { RecentSearch } from './RecentSearch.tsx'
import css from './Search.module.css'
import { searchWords } from './words.ts'

/** Before anything is typed: what was searched for here, and what many search for. */
export function SearchStart() {
  const t = useWords(searchWords)
  const recent = useSearches()
  return (
    <div className={css.start}>
      {recent.length > 0 && (
        <section aria-labelledby="recent-searches">
          <div className={css.startHead}>
            <h2 id="recent-searches" className={css.heading}>
              {t('recent')}
            </h2>
            <Button variant="subtle" color="gray" h={44} onClick={forgetSearches}>
              {t('forgetAll')}
            </Button>
          </div>
          <ul className={css.chips}>
            {recent.map((q) => (
              <RecentSearch key={q} q={q} />
            ))}
          </ul>
        </section>
      )}
      <Popular />
      <p className={css.note}>{t('startNote')}</p>
    </div>
  )
}
