import type { ReactNode } from 'react'
import type { CouponTerms } from '#contracts/promotions'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useBenefit } from '#web/shared/promotion/use-benefit.ts'
import css from './Coupon.module.css'

interface Props {
  readonly coupon: CouponTerms
  /** Under the title: until when, how many are left. */
  readonly note?: ReactNode
  /** What can be done with it. */
  readonly action?: ReactNode
  /** Grey: it cannot be used any more. */
  readonly isPast?: boolean
}

/** A coupon as a ticket: what it is worth at the left, its terms, what can be done with it. */
export function CouponTicket({ coupon, note, action, isPast = false }: Props) {
  const text = useTexts()
  const says = useBenefit(coupon.currency)
  const { benefit, threshold } = coupon
  return (
    <div className={css.ticket} data-past={isPast || undefined}>
      <div className={css.worth} data-kind={benefit.kind}>
        <span className={css.amount}>{says.coupon(benefit)}</span>
        <span className={css.terms}>{says.terms(threshold, benefit)}</span>
      </div>
      <div className={css.words}>
        <p className={css.title}>{text(coupon.title)}</p>
        <p className={css.note}>{says.scope(coupon.scope)}</p>
        {note && <p className={css.note}>{note}</p>}
      </div>
      {action && <div className={css.action}>{action}</div>}
    </div>
  )
}
