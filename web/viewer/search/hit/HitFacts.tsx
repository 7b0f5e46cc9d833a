import type { SearchHit } from '#contracts/search'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LiveBadge } from '#web/shared/ui/value/LiveBadge.tsx'
import { Money } from '#web/shared/ui/value/Money.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { searchWords } from '../words.ts'
import css from './Hit.module.css'

/** What to know of what was found before it is opened. */
export function HitFacts({ hit }: { readonly hit: SearchHit }) {
  const t = useWords(searchWords)
  const say = useNumbers()
  if (hit.kind === 'product') {
    return (
      <span className={css.facts}>
        <Money money={hit.product.price} as="price" />
      </span>
    )
  }
  if (hit.kind === 'post') {
    return (
      <span className={css.facts}>
        {hit.post.author.name}
        {hit.post.publishedAt && <When at={hit.post.publishedAt} />}
      </span>
    )
  }
  if (hit.kind === 'article') {
    const { author, column, publishedAt } = hit.article
    return (
      <span className={css.facts}>
        {author.name} · {column.title}
        {publishedAt && <When at={publishedAt} />}
      </span>
    )
  }
  if (hit.kind === 'news') {
    const { sources, toldAt } = hit.news
    return (
      <span className={css.facts}>
        {sources.map(({ name }) => name).join('、')}
        <When at={toldAt} />
      </span>
    )
  }
  if (hit.kind === 'topic') {
    const { posts, followers } = hit.topic
    return (
      <span className={css.facts}>
        {t('topicFigures', { posts: say.count(posts), followers: say.count(followers) })}
      </span>
    )
  }
  if (hit.kind === 'person') return hit.person.isHost ? <span className={css.facts}>{t('host')}</span> : null
  const { state, host, startsAt } = hit.show
  return (
    <span className={css.facts}>
      {state === 'live' ? (
        <LiveBadge label={t('live')} />
      ) : (
        <span>{state === 'replay' ? t('replay') : t('planned')}</span>
      )}
      <span>{host.name}</span>
      {state !== 'live' && <When at={startsAt} as="day" />}
    </span>
  )
}
