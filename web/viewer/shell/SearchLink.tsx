import { IconSearch } from '@tabler/icons-react'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { go } from '#web/shared/router/place.ts'
import { useKeys } from '#web/shared/ui/input/use-keys.ts'
import css from './SearchLink.module.css'
import { shellWords } from './words.ts'

/** The way to the search, on every screen; `/` leads there too. */
export function SearchLink() {
  const t = useWords(shellWords)
  useKeys({ '/': () => go('/search') })
  return (
    <LinkTo to="/search" className={css.link} aria-label={t('search')} title={t('search')}>
      <IconSearch size={22} stroke={1.7} aria-hidden />
      <span className={css.words} aria-hidden>
        {t('search')}
      </span>
      <kbd className={css.key} aria-hidden>
        /
      </kbd>
    </LinkTo>
  )
}
