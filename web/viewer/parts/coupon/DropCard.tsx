import { IconTicket } from '@tabler/icons-react'
import { useState } from 'react'
import { type Coupon, claimDroppedCoupon, listOwnCoupons, type OwnCouponDrop } from '#contracts/promotions'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { useBenefit } from '#web/shared/promotion/use-benefit.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { Countdown } from '#web/shared/ui/value/Countdown.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Coupon.module.css'
import { couponWords } from './words.ts'

interface Props {
  readonly drop: OwnCouponDrop
  readonly onClaimed: (coupon: Coupon) => void
}

/** Coupons that lie in the room: what one is worth, how many are left, one touch to have it. */
export function DropCard({ drop, onClaimed }: Props) {
  const t = useWords(couponWords)
  const text = useTexts()
  const say = useNumbers()
  const says = useBenefit(drop.currency)
  const [isOver, setOver] = useState(false)
  const claiming = useCommand(claimDroppedCoupon, {
    changes: [listOwnCoupons],
    onDone: (coupon) => {
      onClaimed(coupon)
      tell(t('got'), { tone: 'done' })
    },
    onRefused: useTellRefusal(),
  })
  const left = drop.quantity === undefined ? undefined : Math.max(0, drop.quantity - drop.claimed)
  const isPast = isOver || Boolean(drop.closedAt)
  const state = drop.mine ? 'claimed' : isPast ? 'over' : left === 0 ? 'gone' : 'claim'
  return (
    <div className={css.drop} data-drop={drop.id} data-state={state}>
      <p className={css.head}>
        <IconTicket size={16} aria-hidden />
        {text(drop.title)}
        {drop.closesAt && !isPast && (
          <span className={css.clock}>
            <Countdown until={drop.closesAt} onEnd={() => setOver(true)} />
          </span>
        )}
      </p>
      <div className={css.offer}>
        <span className={css.sum}>{says.coupon(drop.benefit)}</span>
        <div className={css.said}>
          <p className={css.note}>{says.terms(drop.threshold, drop.benefit)}</p>
          <p className={css.note} role="status">
            {left === undefined
              ? t('taken', { count: say.count(drop.claimed) })
              : t('left', { count: say.count(left) })}
          </p>
          {drop.followersOnly && <p className={css.note}>{t('followersOnly')}</p>}
        </div>
        <button
          type="button"
          className={css.claim}
          disabled={state !== 'claim' || claiming.isSending}
          onClick={() => claiming.send({ params: { showId: drop.showId, dropId: drop.id } })}
        >
          {t(state)}
        </button>
      </div>
    </div>
  )
}
