import { IconChevronRight } from '@tabler/icons-react'
import { useId } from 'react'
import { getReviewSummary, listProductReviews } from '#contracts/reviews'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { ReviewItem } from '../review/ReviewItem.tsx'
import { reviewsWords } from '../words.ts'
import { BuyerShows } from './BuyerShows.tsx'
import css from './Reviews.module.css'
import { Summary } from './Summary.tsx'

const most = 3

/** What buyers say of a product, on its page: the numbers, their photos, and what helped most. */
export function ReviewSection({ productId }: { readonly productId: string }) {
  const t = useWords(reviewsWords)
  const id = useId()
  const params = { productId }
  const { data: summary, error } = useRoute(getReviewSummary, { params })
  const { data: first } = useRoute(listProductReviews, { params, query: { limit: most } })
  if (error) return <ProblemNote problem={error} />
  if (!summary || !first) return <Bone height={160} radius={16} />
  return (
    <section className={css.section} aria-labelledby={id}>
      <div className={css.head}>
        <h2 id={id}>{summary.reviews > 0 ? t('count', { count: summary.reviews }) : t('title')}</h2>
        {summary.reviews > 0 && (
          <LinkTo to={`/products/${productId}/reviews`} className={css.all}>
            {t('all')}
            <IconChevronRight size={16} aria-hidden />
          </LinkTo>
        )}
      </div>
      {summary.reviews === 0 && <p className={css.quiet}>{t('noneNote')}</p>}
      <Summary summary={summary} />
      {summary.withPhotos > 0 && <BuyerShows productId={productId} />}
      <ul className={css.list}>
        {first.items.map((review) => (
          <li key={review.id}>
            <ReviewItem review={review} />
          </li>
        ))}
      </ul>
    </section>
  )
}
