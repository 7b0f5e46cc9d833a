import { useWords } from '#web/shared/i18n/words.ts'
import { changeSearch } from '#web/shared/router/place.ts'
import { type Tab, tabs } from './kinds.ts'
import css from './Search.module.css'
import { searchWords } from './words.ts'

/** The kinds of what is found: each its own address. */
export function SearchTabs({ tab, q }: { readonly tab: Tab; readonly q: string }) {
  const t = useWords(searchWords)
  return (
    <nav className={css.tabs} aria-label={t('tabs')}>
      {tabs.map((one) => (
        <button
          key={one}
          type="button"
          className={css.tab}
          aria-current={one === tab ? 'page' : undefined}
          onClick={() => changeSearch(one === 'all' ? { q } : { q, kind: one }, { replace: true })}
        >
          {t(one)}
        </button>
      ))}
    </nav>
  )
}
