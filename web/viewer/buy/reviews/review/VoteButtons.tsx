import { IconThumbDown, IconThumbUp } from '@tabler/icons-react'
import { useState } from 'react'
import { listProductReviews, type Review, voteOnReview, withdrawVote } from '#contracts/reviews'
import { useWords } from '#web/shared/i18n/words.ts'
import { ReportButton } from '#web/shared/order/ReportButton.tsx'
import { go } from '#web/shared/router/place.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useMe } from '#web/shared/wire/me.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { reviewsWords } from '../words.ts'
import css from './Review.module.css'

type Vote = Review['vote']

/** Whether a review helped: shown as voted at once, a refusal takes it back. And the way to report it. */
export function VoteButtons({ review }: { readonly review: Review }) {
  const t = useWords(reviewsWords)
  const { isMember } = useMe()
  const [wish, setWish] = useState<{ readonly vote: Vote }>()
  const tellRefusal = useTellRefusal()
  const onRefused = (problem: Parameters<typeof tellRefusal>[0]) => {
    setWish(undefined)
    tellRefusal(problem)
  }
  const voting = useCommand(voteOnReview, { onRefused })
  const withdrawing = useCommand(withdrawVote, { changes: [listProductReviews], onRefused })
  const vote = wish ? wish.vote : review.vote
  const others = review.helpful - (review.vote === 'helpful' ? 1 : 0)
  const count = others + (vote === 'helpful' ? 1 : 0)
  const choose = (chosen: NonNullable<Vote>) => {
    if (!isMember) return go('/sign-in', { search: { back: `/reviews/${review.id}` } })
    const next = vote === chosen ? undefined : chosen
    setWish({ vote: next })
    const params = { reviewId: review.id }
    if (next) voting.send({ params, body: { isHelpful: next === 'helpful' } })
    else withdrawing.send({ params })
  }
  if (review.isOwn || review.state !== 'shown') return null
  return (
    <span className={css.votes}>
      <button type="button" aria-pressed={vote === 'helpful'} onClick={() => choose('helpful')}>
        <IconThumbUp size={18} stroke={1.7} aria-hidden />
        {count > 0 ? t('voteCount', { count }) : t('vote')}
      </button>
      <button
        type="button"
        aria-pressed={vote === 'unhelpful'}
        aria-label={t('unvote')}
        onClick={() => choose('unhelpful')}
      >
        <IconThumbDown size={18} stroke={1.7} aria-hidden />
      </button>
      <ReportButton kind="review" subjectId={review.id} />
    </span>
  )
}
