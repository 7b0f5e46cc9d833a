import { IconTrendingUp } from '@tabler/icons-react'
import type { HotTopic } from '#contracts/community'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { topicWords } from '../words.ts'
import css from './Hot.module.css'

/** One topic of the hot list; without a place it is one that the house has launched. */
export function HotRow({ topic, place }: { readonly topic: HotTopic; readonly place?: number | undefined }) {
  const t = useWords(topicWords)
  const say = useNumbers()
  return (
    <li>
      <LinkTo to={`/topics/${topic.id}`} className={css.row}>
        {place !== undefined && (
          <span className={css.place} data-top={place <= 3 || undefined}>
            {place}
          </span>
        )}
        <span className={css.words}>
          <span className={css.name}>#{topic.name}</span>
          {topic.prompt && <span className={css.prompt}>{topic.prompt}</span>}
          <span className={css.people}>{t('people', { people: say.count(topic.people) })}</span>
        </span>
        {topic.isRising && (
          <span className={css.rising}>
            <IconTrendingUp size={16} aria-hidden />
            {t('rising')}
          </span>
        )}
      </LinkTo>
    </li>
  )
}
