import { IconMessageStar } from '@tabler/icons-react'
import { getProduct } from '#contracts/catalogue'
import { getReviewSummary, listProductReviews } from '#contracts/reviews'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { usePathParam, useSearch } from '#web/shared/router/open-screen.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useList, useRoute } from '#web/shared/wire/use-route.ts'
import { ReviewItem } from '../review/ReviewItem.tsx'
import { reviewsWords } from '../words.ts'
import { Filters } from './Filters.tsx'
import { readFilter } from './filter.ts'
import css from './Reviews.module.css'
import { Summary } from './Summary.tsx'

/** All that buyers say of a product, with filters that stand in the address. */
export function AllReviews() {
  const t = useWords(reviewsWords)
  const text = useTexts()
  const productId = usePathParam('product')
  const filter = readFilter(useSearch())
  const { data: product } = useRoute(getProduct, { params: { product: productId } })
  const { data: summary } = useRoute(getReviewSummary, { params: { productId } })
  const list = useList(listProductReviews, { params: { productId }, query: { limit: 20, ...filter } })
  const isNarrowed = filter.stars !== undefined || filter.with !== undefined || filter.variantId !== undefined
  return (
    <div className={css.page}>
      <PageHeader
        title={t('title')}
        note={product && <LinkTo to={`/products/${product.handle}`}>{text(product.title)}</LinkTo>}
      />
      {summary && <Summary summary={summary} />}
      {summary && summary.reviews > 0 && <Filters summary={summary} filter={filter} choices={product?.choices ?? []} />}
      {list.problem && !list.items && <ErrorState problem={list.problem} onAgain={list.again} />}
      {list.isPending && ['a', 'b', 'c'].map((place) => <Bone key={place} height={140} radius={16} />)}
      {list.items?.length === 0 && (
        <EmptyState
          art={<IconMessageStar size={36} stroke={1.5} />}
          title={t(isNarrowed ? 'noneMatch' : 'none')}
          note={t(isNarrowed ? 'noneMatchNote' : 'noneNote')}
        />
      )}
      <ul className={css.list}>
        {list.items?.map((review) => (
          <li key={review.id}>
            <ReviewItem review={review} />
          </li>
        ))}
      </ul>
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} isEager />
    </div>
  )
}
