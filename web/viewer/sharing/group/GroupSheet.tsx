import { useMemo, useState } from 'react'
import type { GroupItem, GroupOffer } from '#contracts/sharing'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { Sheet } from '#web/shared/ui/frame/Sheet.tsx'
import { QuickBuy } from '../../buy/checkout/QuickBuy.tsx'
import { Ladder } from './Ladder.tsx'
import css from './Offer.module.css'
import { groupWords } from './words.ts'

export interface GroupWish {
  readonly terms: Pick<GroupOffer, 'product' | 'items' | 'steps' | 'mostPieces' | 'newOnly'>
  /** A group to join, or an offer to open one of. */
  readonly of: { readonly groupId: string } | { readonly offerId: string }
  readonly showId?: string | undefined
}

interface Props {
  readonly wish: GroupWish
  readonly onClose: () => void
}

/** Opens a group or joins one where one is: choose, see what it costs, pay. */
export function GroupSheet({ wish, onClose }: Props) {
  const t = useWords(groupWords)
  const text = useTexts()
  const { terms, of, showId } = wish
  const [item, setItem] = useState<GroupItem | undefined>(terms.items[0])
  const line = useMemo(
    () =>
      item && {
        variantId: item.variantId,
        activity: { kind: 'group-buy' as const, ...of },
        ...(showId && { showId }),
        ...(terms.mostPieces === 1 && { quantity: 1 }),
      },
    [item, of, showId, terms.mostPieces],
  )
  const title = `${t('groupId' in of ? 'join' : 'open')} · ${text(terms.product.title)}`
  return (
    <Sheet title={title} onClose={onClose} isTall>
      <div className={css.sheet}>
        {item && <Ladder steps={terms.steps} item={item} />}
        {terms.items.length > 1 && (
          <ul className={css.choices} aria-label={t('choose')}>
            {terms.items.map((one) => (
              <li key={one.variantId}>
                <button type="button" className={css.choice} aria-pressed={one === item} onClick={() => setItem(one)}>
                  {text(one.variant)}
                </button>
              </li>
            ))}
          </ul>
        )}
        {terms.newOnly && 'groupId' in of && <p className={css.soft}>{t('newOnly')}</p>}
        {line && <QuickBuy key={line.variantId} line={line} most={terms.mostPieces} />}
      </div>
    </Sheet>
  )
}
