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
      <div className={css.belongings}>
        {belongings.map(({ to, title, icon: Icon }) => (
          <LinkTo key={to} to={to} className={css.wait}>
            <Icon size={26} stroke={1.6} aria-hidden />
            {t(title)}
          </LinkTo>
        ))}
      </div>
    </nav>
  )
}
