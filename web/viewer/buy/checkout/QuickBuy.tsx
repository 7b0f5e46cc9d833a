import { useMemo, useState } from 'react'
import type { DirectLine } from '#contracts/orders'
import { useWords } from '#web/shared/i18n/words.ts'
import { Stepper } from '#web/shared/ui/input/Stepper.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { AddressSection } from './AddressSection.tsx'
import css from './Checkout.module.css'
import { CouponSection } from './CouponSection.tsx'
import { PayAtOnce } from './PayAtOnce.tsx'
import { Paying } from './Paying.tsx'
import { type Placed, useCheckout } from './use-checkout.ts'
import { checkoutWords } from './words.ts'

interface Props {
  /** What is bought; the number is chosen here unless an activity has fixed it. */
  readonly line: Omit<DirectLine, 'quantity'> & { readonly quantity?: number }
  /** The most that may be chosen. */
  readonly most?: number
}

/** The whole checkout of one thing in one place: where to, how many, what it costs, and one touch that orders and pays. */
export function QuickBuy({ line, most = 999 }: Props) {
  const t = useWords(checkoutWords)
  const [quantity, setQuantity] = useState(line.quantity ?? 1)
  const [placed, setPlaced] = useState<Placed>()
  const basket = useMemo(() => ({ from: 'direct' as const, lines: [{ ...line, quantity }] }), [line, quantity])
  const checkout = useCheckout(basket, setPlaced)
  const { quote, problem, again } = checkout
  if (placed) return <Paying placed={placed} />
  if (problem && !quote) return <ErrorState problem={problem} onAgain={again} />
  if (!quote) return <Bone height={240} radius={12} />
  const [shown] = quote.lines
  return (
    <div className={css.quick}>
      <AddressSection checkout={checkout} />
      {line.quantity === undefined && (
        <div className={css.head}>
          <h2>{t('quantity')}</h2>
          <Stepper
            value={quantity}
            most={Math.min(most, shown?.left ?? most)}
            label={t('quantity')}
            onChange={setQuantity}
          />
        </div>
      )}
      {shown?.trouble && <p className={css.trouble}>{t(`trouble.${shown.trouble}`, { left: shown.left ?? 0 })}</p>}
      <CouponSection checkout={checkout} />
      <PayAtOnce checkout={checkout} quote={quote} />
    </div>
  )
}
