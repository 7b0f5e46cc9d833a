import { useLanguage } from '#web/shared/i18n/language.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { screens, tasks } from '../screens.ts'
import { mayOpen } from '../shell/may-open.ts'
import { shellWords } from '../shell/words.ts'
import css from './Start.module.css'
import { startWords } from './words.ts'

/** The console's first screen: everything this person may do here, by task. */
export function Start() {
  const t = useWords(startWords)
  const task = useWords(shellWords)
  const language = useLanguage()
  const { me, may } = useMe()
  const hour = new Date().getHours()
  const greeting = hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening'
  const open = screens.filter((screen) => screen.task && screen.path !== '/' && mayOpen(screen, may))
  return (
    <>
      <PageHeader title={t(greeting, { name: me?.name ?? '' })} note={t('note')} />
      {tasks.map((name) => {
        const inTask = open.filter((screen) => screen.task === name)
        if (inTask.length === 0) return null
        return (
          <section key={name} className={css.task}>
            <h2>{task(`task.${name}`)}</h2>
            <div className={css.cards}>
              {inTask.map(({ path, title, icon: Icon }) => (
                <LinkTo key={path} to={path} className={css.card}>
                  {Icon && <Icon size={26} stroke={1.6} aria-hidden />}
                  {title[language]}
                </LinkTo>
              ))}
            </div>
          </section>
        )
      })}
    </>
  )
}
