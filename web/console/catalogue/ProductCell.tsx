import type { ProductRow } from '#contracts/catalogue'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import css from './Catalogue.module.css'
import { catalogueWords } from './words.ts'

/** A product in its table: cover, title, codes; leads to its editor. */
export function ProductCell({ product }: { readonly product: ProductRow }) {
  const t = useWords(catalogueWords)
  const text = useTexts()
  const waiting = product.picturesToFetch > 0 ? t('toFetch', { count: product.picturesToFetch }) : undefined
  return (
    <LinkTo to={`/products/${product.id}`} className={css.product}>
      {product.picture ? (
        <Picture picture={product.picture} alt="" ratio="1" sizes="40px" className={css.thumb ?? ''} />
      ) : (
        <span className={css.none} aria-hidden>
          {t('noPicture')}
        </span>
      )}
      <span style={{ minWidth: 0 }}>
        <span className={css.title}>{text(product.title)}</span>
        <span className={css.soft}>
          {[product.skus.join(', ') || product.handle, waiting].filter(Boolean).join(' · ')}
        </span>
      </span>
    </LinkTo>
  )
}
