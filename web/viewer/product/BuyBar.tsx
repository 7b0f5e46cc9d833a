import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ProductPage, Variant } from '#contracts/catalogue'
import { useWords } from '#web/shared/i18n/words.ts'
import { go } from '#web/shared/router/place.ts'
import { Stepper } from '#web/shared/ui/input/Stepper.tsx'
import { useAddToCart } from '../parts/cart/use-add-to-cart.ts'
import { cartWords } from '../parts/cart/words.ts'
import css from './BuyBar.module.css'
import { isAvailable } from './choice.ts'

interface Props {
  readonly product: ProductPage
  readonly chosen: Variant
  /** The show it was opened from. */
  readonly showId: string | undefined
}

/** How many, and into the cart or straight to the checkout; at the thumb on a phone. */
export function BuyBar({ product, chosen, showId }: Props) {
  const t = useWords(cartWords)
  const [quantity, setQuantity] = useState(1)
  const { add, isAdding } = useAddToCart(showId)
  const most = chosen.stockPolicy === 'limited' ? Math.min(999, chosen.stock) : 999
  const count = Math.min(quantity, Math.max(1, most))
  if (!product.isOnSale || !isAvailable(chosen)) {
    return (
      <div className={css.bar}>
        <Button size="lg" disabled fullWidth>
          {t(product.isOnSale ? 'soldOut' : 'offSale')}
        </Button>
      </div>
    )
  }
  return (
    <div className={css.bar}>
      <span className={css.count}>
        <Stepper value={count} most={most} label={t('quantity')} onChange={setQuantity} />
      </span>
      <Button size="lg" variant="light" color="lantern" loading={isAdding} onClick={() => add(chosen.id, count)}>
        {t('add')}
      </Button>
      <Button
        size="lg"
        color="lantern"
        onClick={() =>
          go('/checkout', { search: { variant: chosen.id, n: String(count), ...(showId && { show: showId }) } })
        }
      >
        {t('buyNow')}
      </Button>
    </div>
  )
}
