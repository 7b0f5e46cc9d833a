import {
  IconBan,
  IconBell,
  IconCalendarShare,
  IconChevronRight,
  IconDownload,
  IconLogout,
  IconShieldLock,
} from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { changeProfile, exportMe, signOut } from '#contracts/identity'
import { getMyCalendar } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { go } from '#web/shared/router/place.ts'
import { ColourSchemeSwitch } from '#web/shared/ui/input/ColourSchemeSwitch.tsx'
import { LanguageSwitch } from '#web/shared/ui/input/LanguageSwitch.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { addressOf, call } from '#web/shared/wire/call.ts'
import { asProblem } from '#web/shared/wire/problem.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { turnPushOff } from '../messages/settings/push.ts'
import css from './Me.module.css'
import { meWords } from './words.ts'

/** How the app speaks and looks, and what concerns the account as a whole. */
export function Settings({ isMember }: { readonly isMember: boolean }) {
  const t = useWords(meWords)
  const queries = useQueryClient()
  const refused = useTellRefusal()
  const keepLanguage = useCommand(changeProfile)
  const leave = useCommand(signOut, {
    onDone: () => {
      queries.clear()
      go('/')
    },
    onRefused: refused,
  })
  // Whoever comes next to this device does not see what the last one was told.
  const signOutHere = () =>
    turnPushOff()
      .catch(() => undefined)
      .then(() => leave.send({}))
  const copyCalendar = async () => {
    try {
      const { path } = await call(getMyCalendar, {})
      await navigator.clipboard.writeText(location.origin + path)
      tell(t('calendarCopied'), { tone: 'done' })
    } catch (thrown) {
      refused(asProblem(thrown))
    }
  }
  return (
    <section className={css.section}>
      <h2 className={css.heading}>{t('settings')}</h2>
      <div className={css.card}>
        <div className={css.setting}>
          <span>{t('language')}</span>
          <LanguageSwitch onChange={(language) => isMember && keepLanguage.send({ body: { language } })} />
        </div>
        <div className={css.setting}>
          <span>{t('appearance')}</span>
          <ColourSchemeSwitch />
        </div>
        {isMember && (
          <>
            <LinkTo to="/me/security" className={css.row}>
              <IconShieldLock size={24} stroke={1.7} aria-hidden />
              <span className={css.who}>
                <span className={css.rowTitle}>{t('security')}</span>
                <span className={css.note}>{t('securityNote')}</span>
              </span>
              <IconChevronRight size={18} aria-hidden />
            </LinkTo>
            <LinkTo to="/messages/settings" className={css.row}>
              <IconBell size={24} stroke={1.7} aria-hidden />
              <span className={css.who}>
                <span className={css.rowTitle}>{t('notices')}</span>
                <span className={css.note}>{t('noticesNote')}</span>
              </span>
              <IconChevronRight size={18} aria-hidden />
            </LinkTo>
            <LinkTo to="/me/blocks" className={css.row}>
              <IconBan size={24} stroke={1.7} aria-hidden />
              <span className={css.who}>
                <span className={css.rowTitle}>{t('blocks')}</span>
              </span>
              <IconChevronRight size={18} aria-hidden />
            </LinkTo>
            <button type="button" className={css.row} onClick={() => void copyCalendar()}>
              <IconCalendarShare size={24} stroke={1.7} aria-hidden />
              <span className={css.rowTitle}>{t('calendar')}</span>
            </button>
            <a className={css.row} href={addressOf(exportMe, {})} download="nightmarket-me.json">
              <IconDownload size={24} stroke={1.7} aria-hidden />
              <span className={css.rowTitle}>{t('export')}</span>
            </a>
            <button type="button" className={css.row} onClick={() => void signOutHere()}>
              <IconLogout size={24} stroke={1.7} aria-hidden />
              <span className={css.rowTitle}>{t('signOut')}</span>
            </button>
          </>
        )}
      </div>
    </section>
  )
}
