import { useState } from 'react'
import type { FlashSale, FlashSaleClaim, FlashSaleState } from '#contracts/promotions'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { ClaimAct } from './ClaimAct.tsx'
import css from './FlashSale.module.css'
import { Reminder } from './Reminder.tsx'
import { flashSaleWords } from './words.ts'

interface Props {
  readonly sale: FlashSale
  readonly phase: FlashSaleState
  readonly claims: readonly FlashSaleClaim[]
  readonly isReminded: boolean
  readonly onClaim: (claim: FlashSaleClaim) => void
}

/** What a person can do about a sale now: be reminded of it, or claim; where there are variants, of which. */
export function SaleAct({ sale, phase, claims, isReminded, onClaim }: Props) {
  const t = useWords(flashSaleWords)
  const text = useTexts()
  const [chosen, setChosen] = useState<string>()
  if (phase === 'scheduled') return <Reminder sale={sale} isReminded={isReminded} />
  if (phase !== 'open') return <span className={css.done}>{t('over')}</span>
  const taken = claims.filter(({ state }) => state === 'ordered' || state === 'paid')
  const mayHave = sale.perPerson - taken.reduce((sum, { quantity }) => sum + quantity, 0)
  if (mayHave <= 0) return <span className={css.done}>{t('ordered')}</span>
  const item = sale.items.find(({ variantId }) => variantId === chosen) ?? sale.items.find(({ left }) => left > 0)
  const shown = item ?? sale.items[0]
  return (
    <>
      {sale.items.length > 1 && (
        <ul className={css.choices}>
          {sale.items.map(({ variantId, variant, left }) => (
            <li key={variantId}>
              <button
                type="button"
                className={css.choice}
                aria-pressed={variantId === shown?.variantId}
                disabled={left === 0}
                onClick={() => setChosen(variantId)}
              >
                {text(variant)}
              </button>
            </li>
          ))}
        </ul>
      )}
      {shown && <ClaimAct sale={sale} item={shown} mayHave={mayHave} onClaimed={onClaim} />}
    </>
  )
}
