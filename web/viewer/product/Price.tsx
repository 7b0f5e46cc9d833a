import type { ProductPage, Variant } from '#contracts/catalogue'
import { useWords } from '#web/shared/i18n/words.ts'
import { Money } from '#web/shared/ui/value/Money.tsx'
import { stockWord } from '../parts/product/stock.ts'
import { productWords } from '../parts/product/words.ts'
import { isAvailable } from './choice.ts'
import css from './Price.module.css'

interface Props {
  readonly product: ProductPage
  readonly chosen: Variant | undefined
}

/** What the chosen variant costs now and cost before, and how much of it is left. */
export function Price({ product, chosen }: Props) {
  const t = useWords(productWords)
  const was = chosen ? chosen.compareAt : product.compareAt
  const stocked = chosen
    ? {
        isOnSale: product.isOnSale,
        isSoldOut: !isAvailable(chosen),
        ...(chosen.stockPolicy === 'limited' ? { stock: chosen.stock } : {}),
      }
    : product
  const word = stockWord(stocked)
  return (
    <div className={css.price}>
      <Money money={chosen?.price ?? product.price} as="price" size="xl" />
      {was && <Money money={was} as="was" />}
      <span className={css.stock} data-word={word} role="status">
        {t(word, { count: stocked.stock ?? 0 })}
      </span>
    </div>
  )
}
