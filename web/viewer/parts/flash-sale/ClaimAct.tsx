import { useState } from 'react'
import type { FlashSale, FlashSaleClaim } from '#contracts/promotions'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './FlashSale.module.css'
import { useClaim } from './use-claim.ts'
import { flashSaleWords } from './words.ts'

interface Props {
  readonly sale: FlashSale
  readonly item: FlashSale['items'][number]
  /** Pieces this person may still have. */
  readonly mayHave: number
  readonly onClaimed: (claim: FlashSaleClaim) => void
}

/** The one button of a running sale, with how many pieces it takes where a person may have several. */
export function ClaimAct({ sale, item, mayHave, onClaimed }: Props) {
  const t = useWords(flashSaleWords)
  const text = useTexts()
  const { claim, isClaiming } = useClaim(sale, onClaimed)
  const [wanted, setWanted] = useState(1)
  const most = Math.max(1, Math.min(mayHave, item.left))
  const pieces = Math.min(wanted, most)
  const isGone = item.left === 0
  return (
    <span className={css.act}>
      {most > 1 && (
        <button
          type="button"
          className={css.pieces}
          onClick={() => setWanted(pieces >= Math.min(most, 9) ? 1 : pieces + 1)}
          aria-label={t('morePieces', { count: pieces })}
        >
          ×{pieces}
        </button>
      )}
      <button
        type="button"
        className={css.claim}
        onClick={() => claim(item.variantId, pieces)}
        disabled={isGone || isClaiming}
        aria-label={isGone || isClaiming ? undefined : t('claimOf', { count: pieces, title: text(sale.product.title) })}
        title={isGone ? t('soldOutNote') : undefined}
      >
        {isGone ? t('soldOut') : isClaiming ? t('claiming') : t('claim')}
      </button>
    </span>
  )
}
