import { IconFlame, IconTrendingUp } from '@tabler/icons-react'
import type { TopicPage } from '#contracts/community'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { ProposeMerge } from './ProposeMerge.tsx'
import css from './Topic.module.css'
import { TopicFollow } from './TopicFollow.tsx'
import { topicWords } from './words.ts'

/** The name of a topic with its figures, where it stands, and what is asked of everybody. */
export function TopicHead({ topic }: { readonly topic: TopicPage }) {
  const t = useWords(topicWords)
  const say = useNumbers()
  return (
    <header className={css.head}>
      <div className={css.headRow}>
        <h1 className={css.name}>#{topic.name}</h1>
        <TopicFollow topic={topic} />
      </div>
      <p className={css.figures}>
        {t('figures', {
          posts: say.count(topic.posts),
          people: say.count(topic.people),
          followers: say.count(topic.followers),
        })}
      </p>
      <p className={css.flags}>
        {topic.isRising && (
          <span className={css.rising}>
            <IconTrendingUp size={16} aria-hidden />
            {t('rising')}
          </span>
        )}
        <LinkTo to="/hot" className={css.place}>
          <IconFlame size={16} aria-hidden />
          {topic.place ? t('onHotList', { place: topic.place }) : t('toHot')}
        </LinkTo>
      </p>
      <div>
        <ProposeMerge topicId={topic.id} />
      </div>
      {topic.prompt && (
        <section className={css.prompt} aria-label={t('asks')}>
          <span className={css.asks}>{t('asks')}</span>
          <p>{topic.prompt}</p>
        </section>
      )}
    </header>
  )
}
