import { IconMoodPuzzled } from '@tabler/icons-react'
import { getReview } from '#contracts/reviews'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { usePathParam } from '#web/shared/router/open-screen.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { ReviewItem } from '../review/ReviewItem.tsx'
import { reviewsWords } from '../words.ts'
import css from './Reviews.module.css'

/** One review by itself, where notices and photos lead to. */
export function ReviewScreen() {
  const t = useWords(reviewsWords)
  const text = useTexts()
  const reviewId = usePathParam('reviewId')
  const { data, error, refetch } = useRoute(getReview, { params: { reviewId } })
  if (error?.status === 404)
    return (
      <EmptyState
        isPage
        art={<IconMoodPuzzled size={36} stroke={1.5} />}
        title={t('goneTitle')}
        note={t('goneNote')}
        action={
          <ButtonLink to="/me/reviews" variant="light">
            {t('mine')}
          </ButtonLink>
        }
      />
    )
  if (error) return <ErrorState problem={error} onAgain={() => void refetch()} />
  if (!data) return <Bone height={240} radius={16} />
  return (
    <div className={css.page}>
      <PageHeader
        title={text(data.goods.title)}
        actions={
          <>
            <ButtonLink to={`/products/${data.productId}`} variant="light">
              {t('toProduct')}
            </ButtonLink>
            {data.isOwn && (
              <ButtonLink to="/me/reviews" search={{ tab: 'written' }} variant="default">
                {t('mine')}
              </ButtonLink>
            )}
          </>
        }
      />
      <ReviewItem review={data} />
    </div>
  )
}
