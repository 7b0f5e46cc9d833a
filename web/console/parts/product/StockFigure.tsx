import type { ProductRow } from '#contracts/catalogue'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './Product.module.css'
import { productWords } from './words.ts'

/** What is left of a product beside what is reserved; low and none stand out in words, not by colour alone. */
export function StockFigure({ product, lowStock }: { readonly product: ProductRow; readonly lowStock: number }) {
  const t = useWords(productWords)
  if (product.stock === undefined) return <span className={css.soft}>{t('unlimited')}</span>
  const tone = product.isSoldOut ? 'out' : product.stock <= lowStock ? 'low' : undefined
  return (
    <>
      <span className={css.stock} data-tone={tone}>
        {product.isSoldOut ? t('soldOut') : t('left', { count: product.stock })}
      </span>
      {product.held > 0 && <span className={css.soft}> · {t('held', { count: product.held })}</span>}
    </>
  )
}
