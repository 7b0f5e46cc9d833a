import { IconBuildingStore, IconDeviceDesktop, IconLogout } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { signOut } from '#contracts/identity'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { useOpenScreen } from '#web/shared/router/open-screen.ts'
import { Wordmark } from '#web/shared/ui/frame/Wordmark.tsx'
import { ColourSchemeSwitch } from '#web/shared/ui/input/ColourSchemeSwitch.tsx'
import { LanguageSwitch } from '#web/shared/ui/input/LanguageSwitch.tsx'
import { Face } from '#web/shared/ui/picture/Face.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { screens, tasks } from '../screens.ts'
import { mayOpen } from './may-open.ts'
import css from './SideBar.module.css'
import { shellWords } from './words.ts'

/** Navigation by task, showing only what this person may open; ways out and the account at its foot. */
export function SideBar({ isOpen, onNavigate }: { readonly isOpen: boolean; readonly onNavigate: () => void }) {
  const t = useWords(shellWords)
  const language = useLanguage()
  const { me, may } = useMe()
  const leave = useCommand(signOut, { onDone: () => location.assign('/') })
  const nav = useRef<HTMLElement>(null)
  const { place } = useOpenScreen()
  // The list is longer than most screens are high: where one is stays in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the open screen decides which link is the current one
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [place.path])
  const open = screens.filter((screen) => screen.task && mayOpen(screen, may))
  return (
    <header className={css.bar} data-open={isOpen || undefined}>
      <LinkTo to="/" className={css.mark}>
        <Wordmark />
      </LinkTo>
      <nav aria-label={t('navigation')} className={css.nav} ref={nav}>
        {tasks.map((task) => {
          const inTask = open.filter((screen) => screen.task === task)
          if (inTask.length === 0) return null
          return (
            <section key={task} aria-label={t(`task.${task}`)}>
              <h2 className={css.task}>{t(`task.${task}`)}</h2>
              {inTask.map(({ path, title, icon: Icon }) => (
                <LinkTo key={path} to={path} className={css.link} onClick={onNavigate}>
                  {Icon && <Icon size={18} stroke={1.7} aria-hidden />}
                  {title[language]}
                </LinkTo>
              ))}
            </section>
          )
        })}
      </nav>
      <div className={css.foot}>
        <a href="/" className={css.link}>
          <IconBuildingStore size={18} stroke={1.7} aria-hidden />
          {t('viewer')}
        </a>
        <a href="/studio/" className={css.link}>
          <IconDeviceDesktop size={18} stroke={1.7} aria-hidden />
          {t('studio')}
        </a>
        <div className={css.switches}>
          <LanguageSwitch />
          <ColourSchemeSwitch />
        </div>
        {me && (
          <div className={css.person}>
            <Face name={me.name} url={me.avatarUrl} size={32} />
            <span className={css.name}>{me.name}</span>
            <button type="button" className={css.leave} aria-label={t('signOut')} onClick={() => leave.send({})}>
              <IconLogout size={18} stroke={1.7} />
            </button>
          </div>
        )}
      </div>
    </header>
  )
}
