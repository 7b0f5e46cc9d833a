import { IconFlame } from '@tabler/icons-react'
import { listHotTopics } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { topicWords } from '../words.ts'
import css from './Hot.module.css'

const shown = 6

/** The first of the hot list, and the way to all of it; nothing while there is none. */
export function HotStrip() {
  const t = useWords(topicWords)
  const { data } = useRoute(listHotTopics, {}, { staleTime: 60_000 })
  const asked = data?.launched ?? []
  const topics = [...asked, ...(data?.hot ?? []).filter(({ id }) => !asked.some((one) => one.id === id))]
  if (topics.length === 0) return null
  return (
    <nav className={css.strip} aria-label={t('hot')}>
      <LinkTo to="/hot" className={css.all}>
        <IconFlame size={18} aria-hidden />
        {t('all')}
      </LinkTo>
      {topics.slice(0, shown).map(({ id, name }) => (
        <LinkTo key={id} to={`/topics/${id}`} className={css.chip}>
          #{name}
        </LinkTo>
      ))}
    </nav>
  )
}
