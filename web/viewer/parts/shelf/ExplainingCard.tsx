import { IconChevronRight, IconX } from '@tabler/icons-react'
import type { ShelfItem } from '#contracts/live'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import { LiveBadge } from '#web/shared/ui/value/LiveBadge.tsx'
import css from './ExplainingCard.module.css'
import { PriceNow } from './PriceNow.tsx'
import { StockNote } from './StockNote.tsx'
import { shelfWords } from './words.ts'

interface Props {
  readonly item: ShelfItem
  /** Its number on the shelf, from 1. */
  readonly place: number
  readonly onOpen: (productId: string) => void
  /** Buys it here; absent where nothing is bought. */
  readonly onBuy?: ((productId: string) => void) | undefined
  /** Absent where the card cannot be put away. */
  readonly onFold?: () => void
  /** In a replay: it was explained then. */
  readonly isPast?: boolean
}

/** What the host explains now: picture, price and stock as they are at this moment; one touch leads to the product. */
export function ExplainingCard({ item, place, onOpen, onBuy, onFold, isPast = false }: Props) {
  const t = useWords(shelfWords)
  const text = useTexts()
  const { product, productId } = item
  const title = text(product.title)
  const isOff = product.isSoldOut || !product.isOnSale
  const mayBuy = onBuy && !isOff
  return (
    <section className={css.card} data-explaining={productId} aria-label={t('nowExplaining', { title })}>
      <button type="button" className={css.open} onClick={() => onOpen(productId)}>
        <span className={css.picture}>
          <Picture picture={product.picture} alt="" ratio="1" sizes="84px" isFirst />
          {place > 0 && (
            <span className={css.place} aria-hidden>
              {place}
            </span>
          )}
        </span>
        <span className={css.words}>
          <span className={css.top}>
            {isPast ? <span className={css.past}>{t('explained')}</span> : <LiveBadge label={t('explaining')} />}
            <StockNote product={product} />
          </span>
          <span className={css.title}>{title}</span>
          <span className={css.bottom}>
            <PriceNow product={product} size="md" />
            {!mayBuy && (
              <span className={css.see} data-off={isOff || undefined}>
                {t('see')}
                <IconChevronRight size={14} aria-hidden />
              </span>
            )}
          </span>
        </span>
      </button>
      {mayBuy && (
        <button type="button" className={css.buy} onClick={() => onBuy(productId)} aria-label={t('buyIt', { title })}>
          {t('buy')}
        </button>
      )}
      {onFold && (
        <button type="button" className={css.fold} onClick={onFold} aria-label={t('fold')}>
          <IconX size={16} />
        </button>
      )}
    </section>
  )
}
