import { getToReview } from '#contracts/reviews'
import { useWords } from '#web/shared/i18n/words.ts'
import { usePathParam, useSearch } from '#web/shared/router/open-screen.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { Goods } from '../../../parts/order/Goods.tsx'
import { reviewsWords } from '../words.ts'
import { FollowUpForm } from './FollowUpForm.tsx'
import { ReviewForm } from './ReviewForm.tsx'
import css from './Write.module.css'

/** Reviewing one received line: writing it, changing it, or adding how it is after some time. */
export function WriteScreen() {
  const t = useWords(reviewsWords)
  const lineId = usePathParam('lineId')
  const isFollowUp = useSearch().follow === '1'
  const { data, error, refetch } = useRoute(getToReview, { params: { lineId } }, { refetchOnWindowFocus: false })
  const title = !data?.review ? 'writeTitle' : isFollowUp ? 'followUpTitle' : 'changeTitle'
  return (
    <div className={css.page}>
      <PageHeader title={t(title)} />
      {error && !data && <ErrorState problem={error} onAgain={() => void refetch()} />}
      {!data && !error && <Bone height={420} radius={16} />}
      {data && (
        <>
          <div className={css.goods}>
            <Goods goods={data.receipt} />
          </div>
          {data.review && isFollowUp ? (
            <FollowUpForm review={data.review} />
          ) : (
            <ReviewForm key={data.review?.version ?? 0} toReview={data} />
          )}
        </>
      )}
    </div>
  )
}
