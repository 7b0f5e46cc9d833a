import { IconBroadcast, IconChevronRight, IconLayoutDashboard } from '@tabler/icons-react'
import type { Me } from '#contracts/identity'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './Me.module.css'
import { meWords } from './words.ts'

/** The way to the other two apps, for those who work there. */
export function StaffLinks({ me }: { readonly me: Me }) {
  const t = useWords(meWords)
  if (!me.roles.some((role) => role !== 'viewer')) return null
  const places = [
    { href: '/studio/', icon: IconBroadcast, title: t('studio'), note: t('studioNote') },
    { href: '/console/', icon: IconLayoutDashboard, title: t('console'), note: t('consoleNote') },
  ]
  return (
    <section className={css.section}>
      <h2 className={css.heading}>{t('work')}</h2>
      <div className={css.card}>
        {places.map(({ href, icon: Icon, title, note }) => (
          <a key={href} href={href} className={css.row}>
            <Icon size={24} stroke={1.7} aria-hidden />
            <span className={css.who}>
              <span className={css.rowTitle}>{title}</span>
              <span className={css.note}>{note}</span>
            </span>
            <IconChevronRight size={18} aria-hidden />
          </a>
        ))}
      </div>
    </section>
  )
}
