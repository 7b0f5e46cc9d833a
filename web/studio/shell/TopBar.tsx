import { IconBuildingStore, IconLayoutDashboard } from '@tabler/icons-react'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { Wordmark } from '#web/shared/ui/frame/Wordmark.tsx'
import { ColourSchemeSwitch } from '#web/shared/ui/input/ColourSchemeSwitch.tsx'
import { LanguageSwitch } from '#web/shared/ui/input/LanguageSwitch.tsx'
import { Face } from '#web/shared/ui/picture/Face.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import css from './Shell.module.css'
import { shellWords } from './words.ts'

/** The way back to the list of shows and out to the other two apps. */
export function TopBar() {
  const t = useWords(shellWords)
  const { me } = useMe()
  return (
    <header className={css.top}>
      <LinkTo to="/" className={css.mark}>
        <Wordmark isSmall />
        <span className={css.app}>{t('studio')}</span>
      </LinkTo>
      <nav aria-label={t('elsewhere')} className={css.nav}>
        <a href="/" className={css.link} aria-label={t('viewer')}>
          <IconBuildingStore size={18} stroke={1.7} aria-hidden />
          <span>{t('viewer')}</span>
        </a>
        <a href="/console/" className={css.link} aria-label={t('console')}>
          <IconLayoutDashboard size={18} stroke={1.7} aria-hidden />
          <span>{t('console')}</span>
        </a>
      </nav>
      <div className={css.switches}>
        <LanguageSwitch />
        <ColourSchemeSwitch />
      </div>
      {me && <Face name={me.name} url={me.avatarUrl} size={36} />}
    </header>
  )
}
