import { IconMessageStar } from '@tabler/icons-react'
import { listOwnReviews } from '#contracts/reviews'
import { useWords } from '#web/shared/i18n/words.ts'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useList } from '#web/shared/wire/use-route.ts'
import { reviewsWords } from '../words.ts'
import css from './Mine.module.css'
import { OwnReviewCard } from './OwnReviewCard.tsx'

/** What somebody wrote, also what waits or was taken off. */
export function Written() {
  const t = useWords(reviewsWords)
  const list = useList(listOwnReviews, { query: { limit: 20 } })
  return (
    <>
      {list.problem && !list.items && <ErrorState problem={list.problem} onAgain={list.again} />}
      {list.isPending && ['a', 'b'].map((place) => <Bone key={place} height={180} radius={16} />)}
      {list.items?.length === 0 && (
        <EmptyState
          art={<IconMessageStar size={36} stroke={1.5} />}
          title={t('noneWritten')}
          note={t('noneWrittenNote')}
        />
      )}
      <ul className={css.list}>
        {list.items?.map((review) => (
          <OwnReviewCard key={review.id} review={review} />
        ))}
      </ul>
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} isEager />
    </>
  )
}
