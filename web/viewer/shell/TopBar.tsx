import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { Wordmark } from '#web/shared/ui/frame/Wordmark.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { Face } from '#web/shared/ui/picture/Face.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { CartLink } from '../parts/cart/CartLink.tsx'
import { places } from './places.ts'
import { SearchLink } from './SearchLink.tsx'
import css from './TopBar.module.css'
import { UnreadDot } from './UnreadDot.tsx'
import { shellWords } from './words.ts'

/** The bar on top: the house's name everywhere, the navigation and the account where there is room. */
export function TopBar() {
  const t = useWords(shellWords)
  const { me, isPending, isMember } = useMe()
  const shown = places.filter(({ name }) => name !== 'me')
  return (
    <header className={css.bar}>
      <div className={css.inner}>
        <LinkTo to="/" className={css.mark}>
          <Wordmark />
        </LinkTo>
        <nav className={css.nav} aria-label={t('navigation')}>
          {shown.map(({ to, name }) => (
            <LinkTo key={to} to={to} className={css.link}>
              {t(name)}
              {name === 'messages' && <UnreadDot />}
            </LinkTo>
          ))}
        </nav>
        <div className={css.account}>
          <SearchLink />
          <CartLink />
          {isMember && me ? (
            <LinkTo to="/me" className={css.me} title={t('me')}>
              <Face name={me.name} url={me.avatarUrl} size={36} />
              <span className={css.name}>{me.name}</span>
            </LinkTo>
          ) : (
            !isPending && (
              <ButtonLink to="/sign-in" variant="light">
                {t('signIn')}
              </ButtonLink>
            )
          )}
        </div>
      </div>
    </header>
  )
}
