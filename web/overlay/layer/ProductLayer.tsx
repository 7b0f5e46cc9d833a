import type { ShelfItem } from '#contracts/live'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { sayMoney } from '#web/shared/money/format.ts'
import { overlayWords } from '../words.ts'
import css from './ProductLayer.module.css'

const few = 10

/** The product that is explained, drawn into the picture; nothing while none is. */
export function ProductLayer({ item }: { readonly item: ShelfItem | undefined }) {
  const t = useWords(overlayWords)
  const text = useTexts()
  const language = useLanguage()
  if (!item) return null
  const { product } = item
  const isFew = !product.isSoldOut && product.stock !== undefined && product.stock <= few
  return (
    <section key={item.productId} className={css.card} data-layer="product">
      {product.picture && <img className={css.picture} src={product.picture.url} alt="" />}
      <div className={css.words}>
        <span className={css.badge}>{t('explaining')}</span>
        <p className={css.title}>{text(product.title)}</p>
        <p className={css.price}>
          {sayMoney(product.price, language)}
          {product.priceTo && <span className={css.note}>{t('from')}</span>}
          {product.compareAt && <s className={css.note}>{sayMoney(product.compareAt, language)}</s>}
          {product.isSoldOut && <span className={css.few}>{t('soldOut')}</span>}
          {isFew && <span className={css.few}>{t('left', { count: product.stock ?? 0 })}</span>}
        </p>
      </div>
    </section>
  )
}
