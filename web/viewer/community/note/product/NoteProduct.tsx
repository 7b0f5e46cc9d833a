import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { getProduct, type ProductCard } from '#contracts/catalogue'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { go } from '#web/shared/router/place.ts'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import { Money } from '#web/shared/ui/value/Money.tsx'
import { reading } from '#web/shared/wire/use-route.ts'
import { useAddToCart } from '../../../parts/cart/use-add-to-cart.ts'
import { cameBy } from '../../../sharing/share/touch.ts'
import { communityWords } from '../../words.ts'
import css from './NoteProducts.module.css'

interface Props {
  readonly product: ProductCard
  /** The link of the note: what is bought after this counts for its author. */
  readonly saleToken: string | undefined
}

/** A product that a note tells of. Where there is nothing to choose one touch puts it into the cart, else it opens. */
export function NoteProduct({ product, saleToken }: Props) {
  const t = useWords(communityWords)
  const text = useTexts()
  const queries = useQueryClient()
  const { add, isAdding } = useAddToCart()
  const to = `/products/${product.handle}`
  // Nothing waits for this, and nothing is said when it fails.
  const count = () => {
    if (saleToken) void cameBy(saleToken).catch(() => undefined)
  }
  const take = async () => {
    count()
    const page = await queries
      .fetchQuery(reading(getProduct, { params: { product: product.id } }))
      .catch(() => undefined)
    const [only, another] = page?.choices ?? []
    if (only && !another) add(only.id)
    else go(to)
  }
  return (
    <article className={css.product}>
      <LinkTo to={to} className={css.link} onClick={count}>
        <span className={css.picture}>
          <Picture picture={product.picture} alt="" ratio="1 / 1" sizes="72px" />
        </span>
        <span className={css.words}>
          <span className={css.name}>{text(product.title)}</span>
          <Money money={product.price} as="price" />
        </span>
      </LinkTo>
      <Button
        color="lantern"
        variant="light"
        loading={isAdding}
        disabled={product.isSoldOut}
        onClick={() => void take()}
        aria-label={`${t(product.isSoldOut ? 'soldOut' : 'toCart')} · ${text(product.title)}`}
      >
        {t(product.isSoldOut ? 'soldOut' : 'toCart')}
      </Button>
    </article>
  )
}
