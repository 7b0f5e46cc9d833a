import type { CartLine } from '#contracts/orders'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { sayMoney } from '#web/shared/money/format.ts'
import { cartWords } from '../../parts/cart/words.ts'
import css from './Cart.module.css'

interface Props {
  readonly change: NonNullable<CartLine['priceChange']>
  readonly onSeen: () => void
}

/** Says that a price is another one than when the line was put in, until the person has seen it. */
export function PriceChange({ change, onSeen }: Props) {
  const t = useWords(cartWords)
  const language = useLanguage()
  const by = change.to.amount - change.from.amount
  const amount = sayMoney({ amount: Math.abs(by), currency: change.to.currency }, language)
  return (
    <p className={css.change} data-dearer={by > 0 || undefined} role="status">
      {t(by > 0 ? 'dearer' : 'cheaper', { amount })}
      <button type="button" onClick={onSeen}>
        {t('seen')}
      </button>
    </p>
  )
}
