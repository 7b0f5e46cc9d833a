import type { ShelfItem } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { Money } from '#web/shared/ui/value/Money.tsx'
import css from './PriceNow.module.css'
import { shelfWords } from './words.ts'

interface Props {
  readonly product: ShelfItem['product']
  readonly size: 'sm' | 'md' | 'lg'
}

/** The price as it is now; “from” where the variants differ, and what it was. */
export function PriceNow({ product, size }: Props) {
  const t = useWords(shelfWords)
  return (
    <span className={css.price}>
      <Money money={product.price} as="price" size={size} />
      {product.priceTo && <span className={css.from}>{t('from')}</span>}
      {product.compareAt && <Money money={product.compareAt} as="was" />}
    </span>
  )
}
