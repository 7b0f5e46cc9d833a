import { IconStarFilled } from '@tabler/icons-react'
import { findRatings } from '#contracts/reviews'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './ProductCard.module.css'
import { productWords } from './words.ts'

interface Props {
  readonly productId: string
  /** The products it stands among: their stars are asked for together, once. */
  readonly among: readonly string[]
}

/** The stars of a product on its card; nothing where nobody has said anything yet. */
export function Rating({ productId, among }: Props) {
  const t = useWords(productWords)
  const say = useNumbers()
  const { data } = useRoute(findRatings, { query: { productIds: among.join(',') } }, { staleTime: 60_000 })
  const rating = data?.items.find((one) => one.productId === productId)
  if (!rating) return null
  const told = { mean: say.number(rating.mean, 1), count: say.count(rating.reviews) }
  return (
    <span className={css.rating} role="img" aria-label={t('rated', told)}>
      <IconStarFilled size={12} aria-hidden />
      <span aria-hidden>
        {told.mean} ({told.count})
      </span>
    </span>
  )
}
