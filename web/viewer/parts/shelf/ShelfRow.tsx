import { VisuallyHidden } from '@mantine/core'
import { IconPlayerPlayFilled, IconSpeakerphone } from '@tabler/icons-react'
import type { ShelfItem } from '#contracts/live'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import { LiveBadge } from '#web/shared/ui/value/LiveBadge.tsx'
import { PriceNow } from './PriceNow.tsx'
import css from './ShelfRow.module.css'
import { StockNote } from './StockNote.tsx'
import { shelfWords } from './words.ts'

/** What one may do with a product of the shelf; an act that is absent is not offered. */
export interface ShelfActs {
  readonly onOpen: (productId: string) => void
  readonly onAsk?: ((productId: string) => void) | undefined
  readonly onClip?: ((item: ShelfItem) => void) | undefined
}

interface Props extends ShelfActs {
  readonly item: ShelfItem
  readonly place: number
  readonly isExplaining: boolean
  /** How many want it explained, and whether this person is among them. */
  readonly wanting: number
  readonly isAsked: boolean
}

/** One product of the shelf: what it costs and how much is left now, and the way to see it explained. */
export function ShelfRow({ item, place, isExplaining, wanting, isAsked, onOpen, onAsk, onClip }: Props) {
  const t = useWords(shelfWords)
  const text = useTexts()
  const { product, productId } = item
  const title = text(product.title)
  return (
    <li className={css.row} data-explaining={isExplaining || undefined} data-product={productId}>
      <button type="button" className={css.picture} onClick={() => onOpen(productId)}>
        <Picture picture={product.picture} alt="" ratio="1" sizes="96px" />
        <span className={css.place} aria-hidden>
          {place}
        </span>
        <VisuallyHidden>{t('look', { title })}</VisuallyHidden>
      </button>
      <div className={css.words}>
        <button type="button" className={css.title} onClick={() => onOpen(productId)}>
          {title}
        </button>
        <span className={css.notes}>
          {isExplaining && <LiveBadge label={t('explaining')} />}
          <StockNote product={product} />
        </span>
        <div className={css.bottom}>
          <PriceNow product={product} size="md" />
          <span className={css.acts}>
            {item.lastClipId && !isExplaining && onClip && (
              <button type="button" className={css.clip} onClick={() => onClip(item)}>
                <IconPlayerPlayFilled size={14} aria-hidden />
                {t('seeClip')}
                <VisuallyHidden>{`“${title}”`}</VisuallyHidden>
              </button>
            )}
            {!isExplaining && onAsk && (
              <AskButton title={title} wanting={wanting} isAsked={isAsked} onAsk={() => onAsk(productId)} />
            )}
          </span>
        </div>
      </div>
    </li>
  )
}

interface AskProps {
  readonly title: string
  readonly wanting: number
  readonly isAsked: boolean
  readonly onAsk: () => void
}

function AskButton({ title, wanting, isAsked, onAsk }: AskProps) {
  const t = useWords(shelfWords)
  const say = useNumbers()
  const people = wanting > 0 ? t('askedBy', { count: wanting, people: say.count(wanting) }) : undefined
  return (
    <button type="button" className={css.ask} onClick={onAsk} disabled={isAsked} title={people}>
      <IconSpeakerphone size={16} aria-hidden />
      {t(isAsked ? 'asked' : 'ask')}
      <VisuallyHidden>{`“${title}”`}</VisuallyHidden>
      {wanting > 0 && <b>{say.count(wanting)}</b>}
    </button>
  )
}
