import type { ShelfItem } from '#contracts/live'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './StockNote.module.css'
import { shelfWords } from './words.ts'

const few = 10

/** How much is left, as it is now; nothing where it never runs out. */
export function StockNote({ product }: { readonly product: ShelfItem['product'] }) {
  const t = useWords(shelfWords)
  const say = useNumbers()
  if (!product.isOnSale) return <span className={css.gone}>{t('offSale')}</span>
  if (product.isSoldOut) return <span className={css.gone}>{t('soldOut')}</span>
  if (product.stock === undefined) return null
  const isFew = product.stock <= few
  return (
    <span className={isFew ? css.few : css.stock} data-stock={product.stock}>
      {t(isFew ? 'left' : 'stock', { count: say.number(product.stock) })}
    </span>
  )
}
