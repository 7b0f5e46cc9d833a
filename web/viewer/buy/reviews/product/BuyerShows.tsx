import { listBuyerShows } from '#contracts/reviews'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { Stars } from '../review/Stars.tsx'
import { reviewsWords } from '../words.ts'
import css from './Reviews.module.css'

export const buyerShowsAsked = (productId: string | undefined) => ({
  query: { limit: 12, ...(productId !== undefined && { productId }) },
})

/** Photos of buyers in a strip, of one product or of all; each leads to its review. Nothing where there are none. */
export function BuyerShows({ productId }: { readonly productId?: string }) {
  const t = useWords(reviewsWords)
  const text = useTexts()
  const { data } = useRoute(listBuyerShows, buyerShowsAsked(productId))
  if (!data || data.items.length === 0) return null
  return (
    <nav className={css.shows} aria-label={t('shows')}>
      {data.items.map(({ reviewId, picture, authorName, stars, title, text: said }) => (
        <LinkTo key={reviewId} to={`/reviews/${reviewId}`} className={css.show}>
          <Picture picture={picture} alt={t('photoOf', { name: authorName, place: 1 })} ratio="1" sizes="112px" />
          <p>{productId ? said || authorName : text(title)}</p>
          {!productId && (
            <p>
              <Stars stars={stars} size={12} />
            </p>
          )}
        </LinkTo>
      ))}
    </nav>
  )
}
