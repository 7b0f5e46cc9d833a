import { getProduct } from '#contracts/catalogue'
import type { ShelfItem } from '#contracts/live'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { Sheet } from '#web/shared/ui/frame/Sheet.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import { RichText } from '#web/shared/ui/value/RichText.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { PriceNow } from '../../parts/shelf/PriceNow.tsx'
import { StockNote } from '../../parts/shelf/StockNote.tsx'
import { roomWords } from '../words.ts'
import css from './ProductSheet.module.css'

interface Props {
  readonly showId: string
  readonly item: ShelfItem
  readonly onClose: () => void
  /** Buys it here; absent in a replay, where its page is the way. */
  readonly onBuy?: (() => void) | undefined
  /** Asks the host about it in the chat; absent where this person cannot talk. */
  readonly onAskHost?: ((item: ShelfItem) => void) | undefined
}

/** A product over the running show: what one wants to know before leaving the room for its page. */
export function ProductSheet({ showId, item, onClose, onBuy, onAskHost }: Props) {
  const t = useWords(roomWords)
  const text = useTexts()
  const { product } = item
  const { data } = useRoute(getProduct, { params: { product: product.id } })
  const pictures = data?.pictures.map(({ picture }) => picture) ?? (product.picture ? [product.picture] : [])
  const subtitle = text(product.subtitle)
  const mayBuy = onBuy && product.isOnSale && !product.isSoldOut
  return (
    <Sheet title={text(product.title)} onClose={onClose} isTall>
      <div className={css.product}>
        <section className={css.pictures} tabIndex={0} aria-label={text(product.title)}>
          {pictures.map((picture) => (
            <Picture key={picture.url} picture={picture} alt={text(product.title)} ratio="1" sizes="260px" />
          ))}
        </section>
        <div className={css.price}>
          <PriceNow product={product} size="lg" />
          <StockNote product={product} />
        </div>
        {subtitle && <p className={css.subtitle}>{subtitle}</p>}
        {data && <RichText html={text(data.description)} />}
      </div>
      <div className={css.foot}>
        {onAskHost && (
          <button type="button" className={css.ask} onClick={() => onAskHost(item)}>
            {t('askHost')}
          </button>
        )}
        <ButtonLink
          to={`/products/${product.handle}`}
          search={{ show: showId }}
          {...(mayBuy ? { variant: 'default' } : { color: 'lantern', fullWidth: true })}
        >
          {t('toProduct')}
        </ButtonLink>
        {mayBuy && (
          <button type="button" className={css.buy} onClick={onBuy}>
            {t('buy')}
          </button>
        )}
      </div>
    </Sheet>
  )
}
