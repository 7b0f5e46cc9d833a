import { Button } from '@mantine/core'
import { useState } from 'react'
import { type OwnReview, type ReviewRule, removeReview, reviewRules } from '#contracts/reviews'
import { useWords } from '#web/shared/i18n/words.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { Goods } from '../../../parts/order/Goods.tsx'
import { changedByReviews } from '../changes.ts'
import { ReviewItem } from '../review/ReviewItem.tsx'
import { reviewsWords } from '../words.ts'
import css from './Mine.module.css'

const ruleOf = (rule: string | undefined): ReviewRule | undefined => reviewRules.find((known) => known === rule)

/** An own review, what became of it, and what may still be done with it. */
export function OwnReviewCard({ review }: { readonly review: OwnReview }) {
  const t = useWords(reviewsWords)
  const [isAsking, setAsking] = useState(false)
  const removing = useCommand(removeReview, {
    changes: changedByReviews,
    onDone: () => tell(t('removed'), { tone: 'done' }),
  })
  const rule = ruleOf(review.rule)
  const to = `/me/reviews/write/${review.receipt.lineId}`
  return (
    <li className={css.card}>
      <Goods goods={review.receipt} />
      {review.state === 'hidden' && (
        <p className={css.hidden}>{t('hidden', { rule: t(rule ?? 'houseRules'), reason: review.reason ?? '' })}</p>
      )}
      <ReviewItem review={review} />
      {isAsking && <p className={css.note}>{t('removeNote')}</p>}
      <ProblemNote problem={removing.problem} />
      <div className={css.acts}>
        {isAsking ? (
          <>
            <Button variant="default" onClick={() => setAsking(false)}>
              {t('keep')}
            </Button>
            <Button
              color="red"
              loading={removing.isSending}
              onClick={() => removing.send({ params: { reviewId: review.id } })}
            >
              {t('removeSure')}
            </Button>
          </>
        ) : (
          <>
            <Button variant="subtle" onClick={() => setAsking(true)}>
              {t('remove')}
            </Button>
            {review.editUntil && (
              <ButtonLink to={to} variant="default">
                {t('change')}
              </ButtonLink>
            )}
            {review.followUpsLeft > 0 && (
              <ButtonLink to={to} search={{ follow: '1' }} variant="light">
                {t('addFollowUp')}
              </ButtonLink>
            )}
          </>
        )}
      </div>
    </li>
  )
}
