import { IconBriefcase, IconChevronRight } from '@tabler/icons-react'
import { listOwnCooperations } from '#contracts/partners'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './Me.module.css'
import { meWords } from './words.ts'

/** The way to what the shop agreed with this member; nothing for those it never asked. */
export function CooperationsLink() {
  const t = useWords(meWords)
  const { data } = useRoute(listOwnCooperations, { query: { limit: 1 } })
  if (!data?.items.length) return null
  return (
    <nav className={css.card} aria-label={t('cooperations')}>
      <LinkTo to="/me/cooperations" className={css.row}>
        <IconBriefcase size={24} stroke={1.7} aria-hidden />
        <span className={css.rowTitle}>{t('cooperations')}</span>
        <IconChevronRight size={18} aria-hidden />
      </LinkTo>
    </nav>
  )
}
