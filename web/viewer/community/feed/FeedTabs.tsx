import type { FeedName } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { PlaceTabs } from '#web/shared/ui/frame/PlaceTabs.tsx'
import { feedWords } from './words.ts'

export const feeds: readonly FeedName[] = ['recommended', 'following', 'circles']

/** Which posts: chosen for one, of whom one follows, of one's circles. Each its own address. */
export function FeedTabs({ feed, onChoose }: { readonly feed: FeedName; readonly onChoose: (feed: FeedName) => void }) {
  const t = useWords(feedWords)
  return (
    <PlaceTabs
      label={t('feeds')}
      places={feeds.map((name) => ({ name, label: t(name) }))}
      chosen={feed}
      onChoose={onChoose}
    />
  )
}
