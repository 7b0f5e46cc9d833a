import type { FeedName } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './Feed.module.css'
import { feedWords } from './words.ts'

export const feeds: readonly FeedName[] = ['recommended', 'following', 'circles']

/** Which posts: chosen for one, of whom one follows, of one's circles. Each its own address. */
export function FeedTabs({ feed, onChoose }: { readonly feed: FeedName; readonly onChoose: (feed: FeedName) => void }) {
  const t = useWords(feedWords)
  return (
    <nav className={css.tabs} aria-label={t('feeds')}>
      {feeds.map((one) => (
        <button
          key={one}
          type="button"
          className={css.tab}
          aria-current={one === feed ? 'page' : undefined}
          onClick={() => onChoose(one)}
        >
          {t(one)}
        </button>
      ))}
    </nav>
  )
}
