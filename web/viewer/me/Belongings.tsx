import { IconChevronRight } from '@tabler/icons-react'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { belongings } from './belongings.ts'
import css from './Me.module.css'
import { meWords } from './words.ts'

/** The ways to what is this person's. */
export function Belongings() {
  const t = useWords(meWords)
  return (
    <nav className={css.card} aria-label={t('belongings')}>
      {belongings.map(({ to, title, icon: Icon }) => (
        <LinkTo key={to} to={to} className={css.row}>
          <Icon size={24} stroke={1.7} aria-hidden />
          <span className={css.rowTitle}>{t(title)}</span>
          <IconChevronRight size={18} aria-hidden />
        </LinkTo>
      ))}
    </nav>
  )
}
