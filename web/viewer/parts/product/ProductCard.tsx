import type { ReactNode } from 'react'
import type { ProductCard as Card } from '#contracts/catalogue'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import { Money } from '#web/shared/ui/value/Money.tsx'
import css from './ProductCard.module.css'
import { stockWord } from './stock.ts'
import { productWords } from './words.ts'

interface Props {
  readonly product: Card
  /** Its stars, where the list shows them. */
  readonly rating?: ReactNode
}

/** A product in a grid: its picture, its name, its price now and before, and when little is left. */
export function ProductCard({ product, rating }: Props) {
  const t = useWords(productWords)
  const text = useTexts()
  const word = stockWord(product)
  const isRange = product.priceTo !== undefined && product.priceTo.amount > product.price.amount
  return (
    <LinkTo to={`/products/${product.handle}`} className={css.card}>
      <span className={css.picture}>
        <Picture
          picture={product.picture}
          alt=""
          ratio="1 / 1"
          sizes="(max-width: 48em) 50vw, (max-width: 75em) 25vw, 224px"
        />
        {word !== 'inStock' && (
          <span className={css.flag} data-word={word}>
            {t(word, { count: product.stock ?? 0 })}
          </span>
        )}
      </span>
      <span className={css.words}>
        <span className={css.title}>{text(product.title)}</span>
        {text(product.subtitle) && <span className={css.subtitle}>{text(product.subtitle)}</span>}
        <span className={css.price}>
          <span>
            {isRange && <span className={css.from}>{t('fromBefore')}</span>}
            <Money money={product.price} as="price" />
            {isRange && <span className={css.from}>{t('fromAfter')}</span>}
          </span>
          {product.compareAt && (
            <span>
              <Money money={product.compareAt} as="was" />
            </span>
          )}
          {rating}
        </span>
      </span>
    </LinkTo>
  )
}
