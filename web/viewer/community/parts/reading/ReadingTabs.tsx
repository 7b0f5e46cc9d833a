import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import css from './Reading.module.css'
import { readingWords } from './words.ts'

const places = [
  { to: '/columns', label: 'columns' },
  { to: '/news', label: 'news' },
] as const

/** What there is to read besides notes: columns, and news of the trade beside them. A link says itself that it leads here. */
export function ReadingTabs() {
  const t = useWords(readingWords)
  return (
    <nav className={css.tabs} aria-label={t('reading')}>
      {places.map(({ to, label }) => (
        <LinkTo key={to} to={to} className={css.tab}>
          {t(label)}
        </LinkTo>
      ))}
    </nav>
  )
}
