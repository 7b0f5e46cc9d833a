import { useLanguage } from '#web/shared/i18n/language.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { screens } from '../screens.ts'
import { mayOpen } from '../shell/may-open.ts'
import css from './Today.module.css'
import { todayWords } from './words.ts'

/** Everything this person may do here, in the order of the navigation; on a phone it stands in for it. */
export function TaskCards() {
  const t = useWords(todayWords)
  const language = useLanguage()
  const { may } = useMe()
  const open = screens.filter((screen) => screen.task && screen.path !== '/' && mayOpen(screen, may))
  return (
    <nav className={css.do} aria-labelledby="today-do">
      <h2 id="today-do">{t('do')}</h2>
      <div className={css.cards}>
        {open.map(({ path, title, icon: Icon }) => (
          <LinkTo key={path} to={path} className={css.door}>
            {Icon && <Icon size={20} stroke={1.6} aria-hidden />}
            {title[language]}
          </LinkTo>
        ))}
      </div>
    </nav>
  )
}
