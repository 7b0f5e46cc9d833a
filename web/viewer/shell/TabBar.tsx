import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { places } from './places.ts'
import css from './TabBar.module.css'
import { UnreadDot } from './UnreadDot.tsx'
import { shellWords } from './words.ts'

/** The tabs at the foot of a phone. */
export function TabBar() {
  const t = useWords(shellWords)
  return (
    <nav className={css.bar} aria-label={t('navigation')}>
      {places.map(({ to, name, icon: Icon, iconHere: IconHere }) => (
        <LinkTo key={to} to={to} className={css.tab}>
          <span className={css.icon} aria-hidden>
            <Icon size={24} stroke={1.7} className={css.away} />
            <IconHere size={24} stroke={2.2} className={css.here} />
          </span>
          <span>{t(name)}</span>
          {name === 'messages' && <UnreadDot />}
        </LinkTo>
      ))}
    </nav>
  )
}
